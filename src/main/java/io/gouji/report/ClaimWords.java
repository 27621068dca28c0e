package io.gouji.report;

import io.gouji.narrative.Claim;

/** A quoted figure in words: 2 条, 约 50 篇（45 至 50）, 较上年 +62 条. */
record ClaimWords(Speech speech) {
    String of(Claim claim) {
        String number = claim.value().toPlainString();
        String kind = switch (claim.kind()) {
            case LEVEL -> speech.say("claim.level", number, claim.unit());
            case DELTA -> speech.say("claim.delta", claim.value().signum() > 0 ? "+" + number : number, claim.unit());
            case PERCENT -> speech.say("claim.percent", number);
        };
        String bounds = claim.comparator() == Claim.Comparator.EXACT
                ? kind
                : speech.say("claim.bounds", claim.comparator().sign(), kind, claim.low(), claim.high());
        return said(claim, bounds.strip());
    }

    private String said(Claim claim, String bounds) {
        return switch (claim.period()) {
            case YEAR -> bounds;
            case PREVIOUS -> speech.say("claim.previous", bounds);
            case CUMULATIVE -> speech.say("claim.cumulative", bounds);
        };
    }
}
