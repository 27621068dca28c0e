package io.gouji.run;

/** Told how far a run is; called from several threads. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void begin(int steps) {}

        @Override
        public void step() {}
    };

    /** So many steps there will be. */
    void begin(int steps);

    /** One is done. */
    void step();
}
