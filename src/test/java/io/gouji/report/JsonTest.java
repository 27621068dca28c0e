package io.gouji.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gouji.reference.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats that other programs rely on, key by key. */
class JsonTest {
    private static final JsonReport REPORT = new JsonReport(Samples.ZH, Samples.REFERENCE);

    @Test
    void mappedCellHasTheKeysInTheirOrder() {
        assertThat(JsonMap.lines(Samples.mapping()).lines().findFirst().orElseThrow())
                .isEqualTo("{\"file\":\"统计表.xls\",\"sheet\":\"统计表\",\"cell\":\"C4\",\"label\":\"（一）收到申请数\","
                        + "\"path\":[\"三、依申请公开情况\",\"（一）收到申请数\"],\"code\":\"apply.received.total\","
                        + "\"value\":\"2\",\"state\":\"number\",\"raw\":\"２件\",\"unit\":\"件\","
                        + "\"edition\":\"legacy-2014\",\"confidence\":0.98,\"status\":\"accepted\"}");
    }

    @Test
    void blankHasAStateAndNoValue() {
        assertThat(line(JsonMap.lines(Samples.mapping()), 1))
                .contains("\"state\":\"blank\",\"raw\":\"\"")
                .doesNotContain("\"value\"");
    }

    @Test
    void cellToConfirmNamesItsCandidates() {
        assertThat(line(JsonMap.lines(Samples.mapping()), 4))
                .contains("\"confidence\":0.555,\"status\":\"review\"")
                .endsWith("\"candidates\":[{\"code\":\"response.channel.weibo_wechat\",\"confidence\":0.31}]}");
    }

    @Test
    void unmappedCellHasNoCode() {
        assertThat(line(JsonMap.lines(Samples.mapping()), 5))
                .contains("\"status\":\"unmapped\"")
                .doesNotContain("\"code\"");
    }

    @Test
    void claimHasTheKeysInTheirOrder() {
        assertThat(line(claims(), 0))
                .isEqualTo(
                        "{\"file\":\"报告.txt\",\"start\":8,\"end\":14,\"quote\":\"收到申请2件\",\"paragraph\":1,"
                                + "\"concept\":\"applications.received\",\"code\":\"apply.received.total\",\"value\":\"2\","
                                + "\"comparator\":\"=\",\"unit\":\"件\",\"kind\":\"level\",\"period\":\"year\",\"confidence\":0.97}");
    }

    @Test
    void untiedClaimHasNeitherConceptNorCodeAndAnApproximationItsInterval() {
        assertThat(line(claims(), 2))
                .contains("\"value\":\"30\",\"comparator\":\"≈\",\"low\":\"25\",\"high\":\"35\"")
                .doesNotContain("\"concept\"", "\"code\"");
    }

    @Test
    void statedSumAndDamagedPassageAreLinesOfTheirOwn() {
        assertThat(line(claims(), 3))
                .isEqualTo(
                        "{\"file\":\"报告.txt\",\"sum\":{\"total\":{\"start\":8,\"end\":14},"
                                + "\"parts\":[{\"start\":18,\"end\":22},{\"start\":18,\"end\":22}],\"exhaustive\":true,\"holds\":true}}");
        assertThat(line(claims(), 4))
                .isEqualTo(
                        "{\"file\":\"报告.txt\",\"start\":36,\"end\":42,\"quote\":\"因?申的情V\",\"paragraph\":2,\"damaged\":true}");
    }

    @Test
    void quotesStandWhereTheirOffsetsSay() {
        claims().lines()
                .map(JsonTest::read)
                .filter(line -> line.has("quote"))
                .forEach(line -> assertThat(Samples.TEXT.substring(
                                line.get("start").asInt(), line.get("end").asInt()))
                        .isEqualTo(line.get("quote").asString()));
    }

    @Test
    void reportIsOneObjectWithFixedKeys() {
        JsonNode report = read(REPORT.line(Samples.failing(), List.of()));
        assertThat(report.propertyNames())
                .containsExactly("submission", "summary", "findings", "observations", "claims");
        assertThat(report.get("submission").toString())
                .isEqualTo("{\"agency\":\"某某区林业局\",\"year\":2018,\"edition\":\"legacy-2014\",\"files\":["
                        + "{\"name\":\"统计表.xls\",\"sha256\":\"" + "0".repeat(64) + "\",\"role\":\"attachment\"},"
                        + "{\"name\":\"报告.txt\",\"sha256\":\"" + "0".repeat(64) + "\",\"role\":\"report\"}]}");
        assertThat(report.get("summary").toString())
                .isEqualTo(
                        "{\"verdict\":\"fail\",\"checked\":40,\"passed\":32,\"failed\":4,\"notAssessable\":4,\"waived\":0}");
        assertThat(report.get("observations").size()).isEqualTo(6);
        assertThat(report.get("claims").size()).isEqualTo(3);
    }

    @Test
    void findingHasTheKeysInTheirOrder() {
        JsonNode finding =
                read(REPORT.line(Samples.failing(), List.of())).get("findings").get(0);
        assertThat(finding.propertyNames())
                .containsExactly(
                        "id",
                        "rule",
                        "severity",
                        "verdict",
                        "where",
                        "expected",
                        "found",
                        "difference",
                        "message",
                        "suggestions");
        assertThat(finding.get("where").get(2).toString())
                .isEqualTo(
                        "{\"file\":\"统计表.xls\",\"sheet\":\"统计表\",\"cell\":\"C59\",\"code\":\"site.county_portal\",\"value\":\"1\"}");
        assertThat(finding.get("suggestions").get(0).toString())
                .isEqualTo("{\"changes\":[{\"sheet\":\"统计表\",\"cell\":\"C57\",\"from\":\"0\",\"to\":\"1\"}],"
                        + "\"reason\":\"C57 由 0 改为 1，则各栏之和与总数一致\",\"repairs\":[\"LEG-SIT-01\"],\"confidence\":0.9}");
    }

    @Test
    void echoNamesItsRoot() {
        JsonNode findings = read(REPORT.line(Samples.failing(), List.of())).get("findings");
        assertThat(findings.get(1).get("causedBy")).isEqualTo(findings.get(0).get("id"));
    }

    @Test
    void whatWasRejectedIsNotLost() {
        Message rejected = Message.of("intake.unusable", "扫描件.pdf", Message.of("intake.unsupported"));
        assertThat(read(REPORT.line(Samples.failing(), List.of(rejected)))
                        .get("submission")
                        .get("rejected")
                        .get(0)
                        .asString())
                .startsWith("扫描件.pdf：");
    }

    @Test
    void lineAndIndentedDocumentSayTheSame() {
        String line = REPORT.line(Samples.failing(), List.of());
        String document = REPORT.document(Samples.failing(), List.of());
        assertThat(line).endsWith("}\n").hasLineCount(1);
        assertThat(document).startsWith("{\n  \"submission\": {\n").endsWith("\n}\n");
        assertThat(read(document)).isEqualTo(read(line));
    }

    private static String claims() {
        return JsonClaims.lines(Samples.failing(), Samples.REFERENCE);
    }

    private static String line(String lines, int index) {
        return lines.lines().skip(index).findFirst().orElseThrow();
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
