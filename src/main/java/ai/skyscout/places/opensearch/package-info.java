/**
 * Places found in OpenSearch, where it can be asked.
 */
@NullMarked
package ai.skyscout.places.opensearch;

import org.jspecify.annotations.NullMarked;
