package io.gouji.bench.mapping;

import io.gouji.reconcile.Reference;
import io.gouji.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * How sure a mapping has to be before it is safe to use: bends forms with known answers and prints, by the way they are bent
 * and by how sure their mapping is, how many figures are taken for what they are. Arguments: how many forms, how many bends at
 * most, the first seed, and bends that every form shall have ({@code MISPRINTS}). A seed gives the same form every time; forms
 * of which a figure was accepted wrongly are printed with theirs.
 */
public final class MappingCalibration {
    private MappingCalibration() {}

    public static void main(String... arguments) {
        int forms = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        EnumSet<Bend> always = EnumSet.noneOf(Bend.class);
        for (int i = 3; i < arguments.length; i++) {
            always.add(Bend.valueOf(arguments[i]));
        }
        Reference reference = Reference.of(ReferenceData.bundled());
        Score score = new Score();
        for (int seed = first; seed < first + forms; seed++) {
            Random random = new Random(7919L * seed);
            Set<Bend> bends = bends(always, most, random);
            BentForm form = BentForm.of(reference, bends, random);
            score.add(seed, form, reference.formReader().read(form.document()));
        }
        score.print();
    }

    private static Set<Bend> bends(Set<Bend> always, int most, Random random) {
        List<Bend> all = new ArrayList<>(List.of(Bend.values()));
        Collections.shuffle(all, random);
        EnumSet<Bend> bends = EnumSet.noneOf(Bend.class);
        bends.addAll(always);
        bends.addAll(all.subList(0, most == 0 ? 0 : 1 + random.nextInt(most)));
        return bends;
    }
}
