package io.gouji.form;

import io.gouji.form.RowMatcher.Weighed;
import java.util.ArrayList;
import java.util.List;

/** An edition that may explain the lines of a document. How well it does takes long to say, how well at most does not. */
final class Prospect {
    private final int edition;
    private final Outline outline;
    private final List<Line> lines;
    private final List<Weighed> weighed = new ArrayList<>();
    private final double most;

    Prospect(int edition, RowMatcher matcher, List<Line> lines, List<Traits> traits) {
        this.edition = edition;
        this.outline = matcher.outline();
        this.lines = lines;
        double sum = 0;
        for (Traits each : traits) {
            Weighed line = matcher.weigh(each);
            weighed.add(line);
            sum += line.most();
        }
        this.most = sum;
    }

    /** No alignment of the lines has a higher score. */
    double most() {
        return most;
    }

    /** Which of the editions it is. */
    int edition() {
        return edition;
    }

    Outline outline() {
        return outline;
    }

    Aligner align() {
        double[][] pairs = new double[lines.size()][];
        double[] additions = new double[lines.size()];
        for (int line = 0; line < pairs.length; line++) {
            pairs[line] = weighed.get(line).pairs();
            additions[line] = weighed.get(line).addition();
        }
        return new Aligner(
                pairs, additions, outline.steps().of(lines), outline.nodes().size());
    }
}
