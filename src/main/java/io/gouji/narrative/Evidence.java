package io.gouji.narrative;

/**
 * What is known of what a figure counts.
 *
 * @param topic what it counts, "" where that is not known
 * @param reach how far away that was named
 * @param before what the figure before it counts, and everything that its words mean
 * @param tags everything that its words mean and that its place shows
 * @param unitSort what sort of thing its unit counts
 */
record Evidence(String topic, Reach reach, TagSet before, TagSet tags, String unitSort) {
    /** How far from its figure a topic was named; the nearer, the surer. */
    enum Reach {
        OWN(1),
        /** Not named, but information is what one makes public on a website. */
        IMPLIED(1),
        SENTENCE(0.95),
        PARAGRAPH(0.88),
        /** In a heading, or nowhere. */
        ANY(0.8);

        private final double trust;

        Reach(double trust) {
            this.trust = trust;
        }

        double trust() {
            return trust;
        }
    }

    boolean has(Tag tag) {
        return tags.has(tag);
    }
}
