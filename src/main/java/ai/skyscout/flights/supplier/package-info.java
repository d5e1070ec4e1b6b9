/**
 * What a source of offers has to be able to do. Suppliers live in packages below this one
 * and map their answers to offers at their edge.
 */
@NullMarked
@NamedInterface("supplier")
package ai.skyscout.flights.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
