package dev.tributary.adapters.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.deduplication.DeduplicationDeclaration;
import dev.tributary.adapters.activity.enrichment.EnrichmentDeclaration;
import dev.tributary.adapters.activity.query.QueryDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.domain.activity.enrichment.AggregationSettings;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Aggregate;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.activity.enrichment.AggregationSettings.RowList;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Sorting;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetDeclarationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AdditionalField FIELD = new AdditionalField("a", "A", "b", "'c'");

  private static final AggregationSettings AGGREGATION =
      new AggregationSettings(
          "price > 0",
          List.of(
              new Aggregate("all", Function.COUNT, "", Aggregate.DEFAULT_SEPARATOR),
              new Aggregate("titles", Function.STRING, "title", " ")),
          Optional.of(
              new RowList(3, List.of(new Sorting("price", true)), List.of("title", "price"))));

  @Test
  void settings_survive_writing_and_reading() throws IOException {
    sameAgain(new QueryDeclaration(), new QuerySettings("profile", "", List.of(), true));
    sameAgain(new QueryDeclaration(), new QuerySettings("p", "a = 1", List.of(FIELD), false));
    sameAgain(
        new DeduplicationDeclaration(),
        new DeduplicationSettings(List.of("a", "b"), 0, Preference.FIRST, true, true));
    sameAgain(
        new DeduplicationDeclaration(),
        new DeduplicationSettings(List.of(), 1, Preference.FIRST, false, false));
    sameAgain(
        new DeduplicationDeclaration(),
        new DeduplicationSettings(
            List.of("a"),
            1,
            new Preference(Preference.Method.VALUES, "b", List.of("x", "y")),
            false,
            false));
    sameAgain(
        new EnrichmentDeclaration(),
        new EnrichmentSettings(
            "query1",
            false,
            List.of(
                new Relation("x", "api1", Cardinality.ONE, List.of(new Criterion("a", "b"))),
                new Relation("y", "api2", Cardinality.ZERO_OR_ONE, List.of()),
                new Relation(
                    "z",
                    "api3",
                    Cardinality.ONE,
                    List.of(),
                    Optional.of(ByPosition.ANY_COUNT),
                    AggregationSettings.NONE),
                new Relation(
                    "orders",
                    "api4",
                    Cardinality.MANY,
                    List.of(new Criterion("a", "b")),
                    Optional.empty(),
                    AGGREGATION)),
            List.of(FIELD)));
  }

  @Test
  void what_is_left_out_has_its_documented_default() throws IOException {
    assertThat(read(new QueryDeclaration(), "{}"))
        .isEqualTo(new QuerySettings("profile", "", List.of(), true));
    assertThat(read(new EnrichmentDeclaration(), "{\"relations\":[{\"input\":\"x\"}]}"))
        .isEqualTo(
            new EnrichmentSettings(
                "",
                true,
                List.of(new Relation("x", "x", Cardinality.ZERO_OR_ONE, List.of())),
                List.of()));
  }

  private static <S extends ActivitySettings> void sameAgain(
      ActivityDeclaration<S> declaration, S settings) throws IOException {
    assertThat(read(declaration, declaration.write(settings).toString())).isEqualTo(settings);
  }

  private static <S extends ActivitySettings> S read(
      ActivityDeclaration<S> declaration, String json) throws IOException {
    List<Problem> problems = new ArrayList<>();
    SettingsReader reader =
        new SettingsReader((ObjectNode) JSON.readTree(json), "settings", problems);
    S settings = declaration.read(reader);
    reader.finish();
    assertThat(problems).isEmpty();
    return settings;
  }
}
