package io.gouji.run;

import io.gouji.reference.Message;
import io.gouji.region.Received;
import java.util.Optional;

/**
 * A file that was read, or what is known of one that could not be.
 *
 * @param understood empty when it could not be read
 */
record Arrived(Received received, Optional<Understood> understood) {
    static Arrived unreadable(String file, String sha256, Message why) {
        return new Arrived(Received.unreadable(file, sha256, why), Optional.empty());
    }
}
