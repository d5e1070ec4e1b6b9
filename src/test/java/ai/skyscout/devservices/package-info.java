/**
 * Real PostgreSQL, Redis and OpenSearch inside the build: for development with data that
 * stays, for tests with data that does not.
 */
@NullMarked
package ai.skyscout.devservices;

import org.jspecify.annotations.NullMarked;
