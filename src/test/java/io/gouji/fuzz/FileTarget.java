package io.gouji.fuzz;

/** Any bytes as a file of a submission. */
public final class FileTarget {
    private FileTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Desk.read(bytes).ifPresent(Desk::judge);
    }
}
