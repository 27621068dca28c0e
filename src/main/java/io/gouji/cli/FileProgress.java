package io.gouji.cli;

import io.gouji.run.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal, where there is one and the work takes long enough to look at it. */
final class FileProgress implements Progress, AutoCloseable {
    /** A file is two steps: reading and checking. */
    private static final int SHORT = 2 * 20;

    private final Gouji gouji;
    private Optional<ProgressBar> bar = Optional.empty();

    FileProgress(Gouji gouji) {
        this.gouji = gouji;
    }

    @Override
    public void begin(int steps) {
        if (gouji.console().terminal() && steps > SHORT) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(gouji.speech().say("consolidate.progress"))
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setMaxRenderedLength(gouji.console().columns())
                    .build());
        }
    }

    @Override
    public void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
