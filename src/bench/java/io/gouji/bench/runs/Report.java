package io.gouji.bench.runs;

import io.gouji.reconcile.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The text of a report, as long as they usually are: it quotes figures of its table, between paragraphs that quote none. */
record Report(List<String> lines) {
    private static final List<String> SECTIONS =
            List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、存在的主要问题及改进情况");
    private static final List<String> IDLE = List.of(
            "全年认真贯彻落实上级部署，健全工作机制，加强平台建设和业务培训，公开工作平稳有序。",
            "坚持以公开为常态、不公开为例外，把政务公开贯穿于权力运行的全过程，主要领导亲自过问，分管领导具体负责，各科室密切配合。",
            "严格执行信息发布审核制度，做到先审查、后公开，确保所发布的内容准确、规范、及时，未发生失密泄密的情况。",
            "围绕群众关心的就业、教育、医疗、住房保障等领域，梳理公开目录，明确公开时限和责任科室，并按要求动态调整。",
            "通过门户网站、政务新媒体和办事大厅的公开栏发布信息，方便群众查阅，并对栏目设置和检索功能作了改进。",
            "畅通申请渠道，规范登记、审核、办理、答复、归档各个环节，对内容复杂的申请加强会商，答复文书经法制审核后发出。",
            "存在的主要问题是：部分信息的发布还不够及时，解读材料的形式比较单一，工作人员的业务水平有待提高。",
            "今后将进一步加强学习培训，丰富解读形式，完善考核办法，推动公开工作再上新台阶。");
    /** What is called nearly like something else, or quoted in another unit than that of the table. */
    private static final Set<String> AMBIGUOUS = Set.of("normative.published", "normative.in_force", "fees.collected");

    private static final int QUOTED = 18;
    private static final int TOGETHER = 3;

    /** Is made once, because a library takes long for it. */
    private static final Parts BLANK = Parts.of(blank());

    private static final String TEXT = "word/document.xml";
    private static final String END = "<w:sectPr/></w:body>";

    /** Of an agency whose table has these figures. */
    static Report of(FilledForm filled, String agency, int year, Reference reference, Random random) {
        List<String> claims = claims(filled, year, reference);
        List<String> lines = new ArrayList<>(List.of(agency + year + "年政府信息公开工作年度报告"));
        for (int i = 0; i < SECTIONS.size(); i++) {
            lines.add(SECTIONS.get(i));
            int quoted = claims.size() / SECTIONS.size() + 1;
            for (String claim : claims.stream().skip((long) i * quoted).limit(quoted).toList()) {
                lines.add("　　" + IDLE.get(random.nextInt(IDLE.size())) + IDLE.get(random.nextInt(IDLE.size())));
                lines.add("　　" + claim);
            }
        }
        return new Report(lines);
    }

    /** Sentences of a few figures each, of those that are not 0. */
    private static List<String> claims(FilledForm filled, int year, Reference reference) {
        List<String> quoted = reference.data().rows("indicator/concepts.csv").stream()
                .filter(concept -> !AMBIGUOUS.contains(concept.get("concept")))
                .flatMap(concept -> Optional.ofNullable(filled.figures().get(concept.get(filled.family())))
                        .filter(figure -> figure > 0)
                        .map(figure -> concept.get("label_zh") + figure + concept.get("unit"))
                        .stream())
                .limit(QUOTED)
                .toList();
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < quoted.size(); i += TOGETHER) {
            claims.add(year + "年，" + String.join("，", quoted.subList(i, Math.min(i + TOGETHER, quoted.size()))) + "。");
        }
        return claims;
    }

    byte[] txt() {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    byte[] docx() {
        StringBuilder paragraphs = new StringBuilder();
        for (String line : lines) {
            paragraphs.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        return BLANK.with(Map.of(TEXT, BLANK.text(TEXT).replace(END, paragraphs + END)));
    }

    private static byte[] blank() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getDocument().getBody().addNewSectPr();
            document.getProperties()
                    .getCoreProperties()
                    .getUnderlyingProperties()
                    .setCreatedProperty(Optional.empty());
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
