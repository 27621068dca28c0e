package io.gouji.run;

import io.gouji.region.Received;
import java.util.Optional;

/**
 * A file that waits for the others, with which it will be laid together.
 *
 * @param understood where on the shelf that lies which it holds; empty when it could not be read
 */
record Waiting(Received received, Optional<Shelf.Place> understood) {}
