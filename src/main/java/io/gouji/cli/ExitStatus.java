package io.gouji.cli;

/** What a run tells the shell. */
final class ExitStatus {
    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USAGE = 2;
    static final int NOTHING_READ = 3;
    static final int OUR_DEFECT = 4;

    private ExitStatus() {}
}
