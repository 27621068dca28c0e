package io.gouji.narrative;

import io.gouji.narrative.Evidence.Reach;
import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Word;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what is known of a number: its own words, its place, and what the text before lends it. */
final class Evidences {
    /** Unknown characters in a clause up to which it may be about what stands outside its sentence. */
    private static final int FEW = 1;
    /** What can be made public of one's own initiative besides information as such. */
    private static final Set<String> DOCUMENTS = Set.of("other", "category", "normative", "rules");

    private final Tags meanings;
    private final Carry carry;
    private final Times times;

    Evidences(Tags meanings, Carry carry, Times times) {
        this.meanings = meanings;
        this.carry = carry;
        this.times = times;
    }

    /** What the words around a number mean and its place shows. */
    Set<String> tags(Amount amount, Phrase left, Phrase right, Place place) {
        Set<String> tags = new TreeSet<>(left.tags());
        tags.addAll(right.tags());
        keepIf(tags, "each", left.endsWith("each"));
        keepIf(tags, "begin", right.startsWith("begin", amount.end()));
        if (noChannel(tags)) {
            tags.addAll(place.ways());
        }
        addIf(tags, "percent", amount.unit().isPercent());
        addIf(tags, "idle", amount.weak());
        addIf(tags, "listed", place.isListed() && !isYearOfMany(left, place));
        addIf(tags, "later", place.isLater());
        addIf(tags, "remedy-next", place.isBeforeRemedy());
        addIf(tags, "modified", left.isModified() || right.isModified());
        addIf(tags, "loose", right.words().isEmpty() && left.endsUnknown());
        addIf(tags, "dated", times.lastYearIn(left.said()).isPresent());
        addIf(tags, "years", times.yearsIn(left.said()).size() > 1);
        addIf(tags, "joint", isOfSeveralWays(tags, left));
        return tags;
    }

    /** 累计公开320条，其中今年65条: the year of the report, or another, among all that there were. */
    boolean isYearOfMany(Phrase left, Place place) {
        boolean cumulated = carry.level(place.depth())
                .filter(level -> level.claim().period() == Claim.Period.CUMULATIVE)
                .isPresent();
        return cumulated
                && (left.has("thisyear") || times.lastYearIn(left.said()).isPresent());
    }

    static void addIf(Set<String> tags, String tag, boolean condition) {
        if (condition) {
            tags.add(tag);
        }
    }

    private static void keepIf(Set<String> tags, String tag, boolean condition) {
        if (!condition) {
            tags.remove(tag);
        }
    }

    /** 网站、微博; 电子屏、公告栏; 网站等渠道. */
    private boolean isOfSeveralWays(Set<String> tags, Phrase left) {
        long ways = tags.stream().filter(tag -> meanings.is(Part.CHANNEL, tag)).count();
        long others =
                left.words().stream().filter(word -> word.is("otherchannel")).count();
        return ways > 1 || others > 1 || (ways > 0 && tags.contains("manner"));
    }

    /** What a number is about: named by its own words or, where they name nothing, by what stands before. */
    Evidence of(Phrase left, Phrase right, Set<String> tags, String unitSort) {
        Optional<String> own = right.topic().or(left::topic);
        if (own.isPresent() && !isOutcomeOfBefore(left, right)) {
            if (tags.contains("post") && noChannel(tags) && !tags.contains("sum")) {
                tags.addAll(carry.channels());
            }
            return new Evidence(own.orElseThrow(), Reach.OWN, carry.before(), tags, unitSort);
        }
        int unknown = left.unknown() + right.unknown();
        if (tags.contains("disclose") && unknown == 0 && noChannel(tags) && !tags.contains("sum")) {
            tags.addAll(carry.channels());
        }
        if ((tags.contains("disclose") && !noChannel(tags)) || isOfOwnInitiative(left, tags)) {
            return new Evidence("info", Reach.IMPLIED, carry.before(), tags, unitSort);
        }
        String about = isOutcome(left, right) ? carry.aboutOfOutcome() : carry.about();
        boolean goesOn = carry.reach() == Reach.SENTENCE ? !left.endsUnknown() : unknown <= FEW;
        return goesOn
                ? new Evidence(about, carry.reach(), carry.before(), tags, unitSort)
                : new Evidence("", Reach.ANY, carry.before(), tags, unitSort);
    }

    /** 收到申请9件，…信息不存在2件: no more than information as such is named, and it is an outcome. */
    private boolean isOutcomeOfBefore(Phrase left, Phrase right) {
        return !left.has(Part.TOPIC)
                && !right.has(Part.TOPIC)
                && isOutcome(left, right)
                && meanings.is(Part.TOPIC, carry.aboutOfOutcome());
    }

    private static boolean isOutcome(Phrase left, Phrase right) {
        return left.has(Part.OUTCOME) || right.has(Part.OUTCOME);
    }

    /** 主动公开20条 is information, unless the sentence speaks of documents: 制发公文30件，主动公开20件. */
    private boolean isOfOwnInitiative(Phrase left, Set<String> tags) {
        boolean documents = carry.reach() == Reach.SENTENCE && DOCUMENTS.contains(carry.about());
        return tags.contains("own-initiative") && !left.endsUnknown() && !documents;
    }

    private boolean noChannel(Set<String> tags) {
        return meanings.first(Part.CHANNEL, tags).isEmpty();
    }

    /** Whether a clause says so little itself that it may go on about what stands before. */
    static boolean saysLittle(Phrase clause) {
        return clause.unknown() <= FEW;
    }

    /** The ways that a clause without a figure announces for the next one: 通过政府网站，公开30条. */
    Optional<Set<String>> ways(Phrase clause) {
        if (clause.words().stream().noneMatch(word -> word.is("via"))) {
            return Optional.empty();
        }
        Word last = clause.words().get(clause.words().size() - 1);
        boolean ends = !clause.endsUnknown()
                && (last.is("manner")
                        || meanings.first(Part.CHANNEL, last.tags()).isPresent());
        if (!ends && !clause.tags().contains("disclose")) {
            return Optional.empty();
        }
        Set<String> named = new TreeSet<>(clause.tags());
        named.removeIf(tag -> !meanings.is(Part.CHANNEL, tag));
        return Optional.of(named);
    }
}
