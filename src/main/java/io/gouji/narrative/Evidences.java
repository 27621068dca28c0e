package io.gouji.narrative;

import io.gouji.narrative.Evidence.Reach;
import io.gouji.narrative.Tags.Part;
import io.gouji.narrative.Token.Amount;
import io.gouji.narrative.Token.Word;
import java.util.Optional;
import java.util.Set;

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
    TagSet tags(Amount amount, Phrase left, Phrase right, Place place) {
        TagSet tags = left.tags().copy();
        tags.addAll(right.tags());
        tags.keepIf(Tag.EACH, left.endsWith(Tag.EACH));
        tags.keepIf(Tag.BEGIN, right.startsWith(Tag.BEGIN, amount.end()));
        if (noChannel(tags)) {
            tags.addAll(place.ways());
        }
        tags.addIf(Tag.PERCENT, amount.unit().isPercent());
        tags.addIf(Tag.IDLE, amount.weak());
        tags.addIf(Tag.LISTED, place.isListed() && !isYearOfMany(left, place));
        tags.addIf(Tag.LATER, place.isLater());
        tags.addIf(Tag.REMEDY_NEXT, place.isBeforeRemedy());
        tags.addIf(Tag.MODIFIED, left.isModified() || right.isModified());
        tags.addIf(Tag.NARROWED, left.isNarrowed());
        tags.addIf(Tag.LOOSE, right.words().isEmpty() && left.endsUnknown());
        Set<Integer> years = times.yearsIn(left.said());
        tags.addIf(Tag.DATED, !years.isEmpty());
        tags.addIf(Tag.YEARS, years.size() > 1);
        tags.addIf(Tag.JOINT, isOfSeveralWays(tags, left));
        return tags;
    }

    /** 累计公开320条，其中今年65条: the year of the report, or another, among all that there were. */
    boolean isYearOfMany(Phrase left, Place place) {
        boolean cumulated = carry.level(place.depth())
                .filter(level -> level.claim().period() == Claim.Period.CUMULATIVE)
                .isPresent();
        return cumulated
                && (left.has(Tag.THISYEAR) || times.lastYearIn(left.said()).isPresent());
    }

    /** 网站、微博; 电子屏、公告栏; 网站等渠道. */
    private boolean isOfSeveralWays(TagSet tags, Phrase left) {
        int ways = tags.and(meanings.playing(Part.CHANNEL)).size();
        int others = 0;
        for (Word word : left.words()) {
            others += word.is(Tag.OTHERCHANNEL) ? 1 : 0;
        }
        return ways > 1 || others > 1 || (ways > 0 && tags.has(Tag.MANNER));
    }

    /** What a number is about: named by its own words or, where they name nothing, by what stands before. */
    Evidence of(Phrase left, Phrase right, TagSet tags, String unitSort) {
        Optional<String> own = right.topic().or(left::topic);
        if (own.isPresent() && !isOutcomeOfBefore(left, right)) {
            if (tags.has(Tag.POST) && noChannel(tags) && !tags.has(Tag.SUM)) {
                tags.addAll(carry.channels());
            }
            return new Evidence(own.orElseThrow(), Reach.OWN, carry.before(), tags, unitSort);
        }
        int unknown = left.unknown() + right.unknown();
        if (tags.has(Tag.DISCLOSE) && unknown == 0 && noChannel(tags) && !tags.has(Tag.SUM)) {
            tags.addAll(carry.channels());
        }
        if ((tags.has(Tag.DISCLOSE) && !noChannel(tags)) || isOfOwnInitiative(left, tags)) {
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
    private boolean isOfOwnInitiative(Phrase left, TagSet tags) {
        boolean documents = carry.reach() == Reach.SENTENCE && DOCUMENTS.contains(carry.about());
        return tags.has(Tag.OWN_INITIATIVE) && !left.endsUnknown() && !documents;
    }

    private boolean noChannel(TagSet tags) {
        return !tags.meets(meanings.playing(Part.CHANNEL));
    }

    /** Whether a clause says so little itself that it may go on about what stands before. */
    static boolean saysLittle(Phrase clause) {
        return clause.unknown() <= FEW;
    }

    /** The ways that a clause without a figure announces for the next one: 通过政府网站，公开30条. */
    Optional<TagSet> ways(Phrase clause) {
        if (!clause.has(Tag.VIA)) {
            return Optional.empty();
        }
        Word last = clause.words().get(clause.words().size() - 1);
        boolean ends =
                !clause.endsUnknown() && (last.is(Tag.MANNER) || last.tags().meets(meanings.playing(Part.CHANNEL)));
        if (!ends && !clause.has(Tag.DISCLOSE)) {
            return Optional.empty();
        }
        return Optional.of(clause.tags().and(meanings.playing(Part.CHANNEL)));
    }
}
