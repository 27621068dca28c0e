package io.gouji.fuzz;

import java.util.Arrays;

/** Any bytes as one part of an office file that is sound otherwise: the first byte says which part. */
public final class PartTarget {
    private static final Container[] CONTAINERS = Container.values();

    private PartTarget() {}

    /** Makes the sound files before the clock of the first input runs. */
    public static void fuzzerInitialize() {
        for (Container container : CONTAINERS) {
            Desk.read(container.around(new byte[0])).ifPresent(Desk::judge);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 0) {
            Container container = CONTAINERS[Byte.toUnsignedInt(bytes[0]) % CONTAINERS.length];
            Desk.read(container.around(Arrays.copyOfRange(bytes, 1, bytes.length)))
                    .ifPresent(Desk::judge);
        }
    }
}
