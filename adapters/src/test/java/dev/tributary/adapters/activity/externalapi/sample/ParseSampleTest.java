package dev.tributary.adapters.activity.externalapi.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.TextPosition;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Located;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Proposal;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Sample;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Refused;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParseSampleTest {
  private final ParseSample parse =
      new ParseSample(
          new JacksonSamples(), new SampleLimits(10_000, 5, 5, 100, 1_000), ProposalLimits.DEFAULT);

  @Test
  void proposes_the_columns_of_the_story() {
    Proposal proposal =
        parse(
            """
            {"codeData":{"codeFormat":"7-digit numeric","codes":[
              {"code":"0798208","internalId":"a-1","state":"CA","zipCode":"95124"}]},
             "geography":"Americas"}""");
    assertThat(proposal.problems()).isEmpty();
    assertThat(proposal.shape().chosen().orElseThrow().path().dotted()).isEqualTo("codeData.codes");
    assertThat(proposal.shape().columns())
        .extracting(column -> column.column().name() + "=" + column.example())
        .containsExactly(
            "code=0798208",
            "internalId=a-1",
            "state=CA",
            "zipCode=95124",
            "geography=Americas",
            "codeFormat=7-digit numeric");
  }

  @Test
  void names_the_place_where_the_sample_is_no_json() {
    Located problem = only(parse("{\"data\":[{\"a\":1},\n {'a':2}]}"));
    assertThat(problem.problem().code().id()).isEqualTo("WKF-560241");
    assertThat(problem.position()).contains(new TextPosition(JsonPointer.of("/data/1"), 2, 4));
  }

  @Test
  void names_the_place_that_is_nested_too_deep_or_has_a_name_that_is_too_long() {
    Located deep = only(parse("{\"x\":" + "[".repeat(10) + "]".repeat(10) + "}"));
    assertThat(deep.problem().code().id()).isEqualTo("TRB-150501");
    assertThat(deep.position().orElseThrow().column()).isEqualTo(15);
    Located name = only(parse("{\n\"%s\":1}".formatted("k".repeat(256))));
    assertThat(name.problem().code().id()).isEqualTo("TRB-150502");
    assertThat(name.position().orElseThrow().line()).isEqualTo(2);
  }

  @Test
  void names_the_place_where_an_element_differs() {
    Located problem = only(parse("{\"l\":[{\"a\":1},\n  7]}"));
    assertThat(problem.problem().code().id()).isEqualTo("TRB-150558");
    assertThat(problem.position()).contains(new TextPosition(JsonPointer.of("/l/1"), 2, 3));
  }

  @Test
  void warns_of_names_that_occur_twice_and_refuses_too_many() {
    Located twice = only(parse("[{\"a\":1,\n\"a\":2}]"));
    assertThat(twice.problem().code().id()).isEqualTo("TRB-150557");
    assertThat(twice.position()).contains(new TextPosition(JsonPointer.of("/0/a"), 2, 1));
    String many =
        IntStream.rangeClosed(0, 151)
            .mapToObj(i -> "\"a\":" + i)
            .collect(Collectors.joining(",", "[{", "}]"));
    assertThat(only(parse(many)).problem().code().id()).isEqualTo("TRB-150556");
  }

  @Test
  void skips_a_byte_order_mark_and_refuses_what_is_too_large() {
    assertThat(parse("\uFEFF[{\"a\":1}]").problems()).isEmpty();
    String large = "[\"" + "x".repeat(10_000) + "\"]";
    assertThatThrownBy(() -> parse(large))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-150551"));
  }

  private Proposal parse(String text) {
    return parse.parse(new Sample(text, false, Optional.empty(), Guardrails.DOCUMENTED));
  }

  private static Located only(Proposal proposal) {
    assertThat(proposal.problems()).hasSize(1);
    return proposal.problems().getFirst();
  }
}
