package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Sample;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A second sample for an activity that has columns. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppliedMappingTest {
  private static final String SAMPLE =
      "[{\"id\": 1, \"address\": {\"city\": \"Ghent\"}, \"addressee\": \"x\"}]";

  @Test
  void keeps_columns_of_the_same_property() {
    assertThat(mapped(column("town", "/address/city", false)))
        .containsExactly("id=/id", "town=/address/city", "addressee=/addressee");
  }

  @Test
  void keeps_a_column_that_takes_an_object_whole() {
    assertThat(mapped(column("address", "/address", false)))
        .containsExactly(
            "id=/id", "address_city=/address/city", "addressee=/addressee", "address=/address");
  }

  @Test
  void divides_an_object_that_was_ignored_and_drops_what_the_sample_lacks() {
    assertThat(mapped(column("address", "/address", true), column("old", "/add", false)))
        .containsExactly("id=/id", "address_city=/address/city", "addressee=/addressee");
  }

  private static List<String> mapped(OutboundColumn... existing) {
    ParseSample samples =
        new ParseSample(
            new JacksonSamples(),
            new SampleLimits(10_000, 10, 10, 100, 255),
            ProposalLimits.DEFAULT);
    return AppliedMapping.over(
            settings().withOutbound(OutboundMapping.rows("", List.of(existing))),
            samples.parse(new Sample(SAMPLE, false, Optional.empty(), Guardrails.DOCUMENTED)),
            false)
        .outbound()
        .columns()
        .stream()
        .map(column -> column.name() + "=" + column.path())
        .toList();
  }

  private static OutboundColumn column(String name, String path, boolean ignore) {
    return new OutboundColumn(
        name,
        name,
        path,
        ColumnOrigin.ELEMENT,
        ValueType.JSON,
        ColumnFormat.PLAIN,
        ValueRules.DEFAULT,
        ignore);
  }

  private static ExternalApiSettings settings() {
    return new ExternalApiDeclaration(
            new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT))
        .read(new SettingsReader(JsonNodeFactory.instance.objectNode(), "", new ArrayList<>()));
  }
}
