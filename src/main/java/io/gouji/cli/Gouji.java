package io.gouji.cli;

/** The command line. */
public final class Gouji {
    private Gouji() {}

    /** Runs. */
    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? 2 : 0);
    }
}
