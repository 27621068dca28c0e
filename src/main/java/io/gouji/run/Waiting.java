package io.gouji.run;

import io.gouji.region.Received;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that waits for the others, with which it will be laid together.
 *
 * @param understood gives what it holds; empty when it could not be read
 */
record Waiting(Received received, Optional<Supplier<Understood>> understood) {}
