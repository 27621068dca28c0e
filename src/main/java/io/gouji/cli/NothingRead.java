package io.gouji.cli;

/** Not one of the files could be read; why has been told of each. */
final class NothingRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static void unless(boolean anyRead) {
        if (!anyRead) {
            throw new NothingRead();
        }
    }
}
