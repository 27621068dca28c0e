package io.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who makes rules (规章): provinces, cities with districts and autonomous prefectures, and departments of the State Council. */
class BodiesTest {
    private static final String RULEMAKING = "entity.rulemaking";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "河东区水利局",
                "临江市财政局",
                "某省自然资源厅",
                "区卫生健康委员会",
                "临江市河东区人民政府",
                "青山县人民政府",
                "某某自治县人民政府",
                "青山镇人民政府",
                "青山乡",
                "东湖街道办事处"
            })
    void noRulesAreMadeByBodiesOfSuchNames(String name) {
        assertThat(Cases.REFERENCE.bodies().facts(name)).isEqualTo(Map.of(RULEMAKING, BigDecimal.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"某省人民政府", "某某壮族自治区人民政府", "某某自治州人民政府"})
    void rulesAreMadeByProvincesAndAutonomousPrefectures(String name) {
        assertThat(Cases.REFERENCE.bodies().facts(name)).isEqualTo(Map.of(RULEMAKING, BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"临江市人民政府", "临江市人民政府办公室", "国家税务总局临江市税务局", "国家统计局", "某某特别行政区政府", "水务集团", ""})
    void ofOtherNamesNothingIsKnown(String name) {
        assertThat(Cases.REFERENCE.bodies().facts(name)).isEmpty();
    }
}
