/**
 * The pages of what trips cost: the panel of a market, and the calendar.
 */
@NullMarked
package ai.skyscout.prices.web;

import org.jspecify.annotations.NullMarked;
