package dev.tributary.adapters.activity.externalapi.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.activity.externalapi.ColumnDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.TextPosition;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Located;
import dev.tributary.application.activity.externalapi.sample.ParseSample.Proposal;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.sample.RowCandidate;
import dev.tributary.domain.activity.externalapi.sample.SampleColumn;
import dev.tributary.domain.activity.externalapi.sample.SampleProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a sample proposes.
 *
 * @param candidates every array that could give the rows
 * @param arrayPath the one that does; missing when flattened, or when one must be chosen
 * @param columns as they stand in {@code outbound.columns}
 * @param examples how the first value of a column begins, by the column's name
 * @param guardrails which version of the limits the sample was checked against, and which is
 *     current
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples = {
      "{\"candidates\":[{\"path\":\"/codeData/codes\",\"shown\":\"codeData.codes\","
          + "\"kind\":\"objects\",\"elements\":1}],\"arrayPath\":\"/codeData/codes\","
          + "\"columns\":[{\"name\":\"code\",\"type\":\"text\"},"
          + "{\"name\":\"zipCode\",\"type\":\"text\"}],"
          + "\"examples\":{\"code\":\"0798208\",\"zipCode\":\"95124\"},\"problems\":[],"
          + "\"guardrails\":{\"version\":1,\"current\":1}}"
    })
record SampleResponse(
    List<Candidate> candidates,
    @Nullable String arrayPath,
    List<JsonNode> columns,
    Map<String, String> examples,
    List<Problem> problems,
    GuardrailVersion guardrails) {

  /**
   * An array of the sample.
   *
   * @param path JSON Pointer, for {@code outbound.arrayPath}
   * @param shown the same in the form of the console
   */
  record Candidate(String path, String shown, String kind, int elements) {
    static Candidate of(RowCandidate candidate) {
      return new Candidate(
          candidate.path().toString(),
          candidate.path().dotted(),
          SettingsReader.choiceName(candidate.kind()),
          candidate.elements());
    }
  }

  /**
   * Something wrong with the sample.
   *
   * @param pointer JSON Pointer into the sample
   * @param line from 1, as is {@code column}; missing where no text stands for the place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SampleProblem")
  record Problem(
      String code,
      String severity,
      String detail,
      String remedy,
      String pointer,
      @Nullable Integer line,
      @Nullable Integer column) {
    static Problem of(Located located, Locale locale) {
      SampleProblem problem = located.problem();
      return new Problem(
          problem.code().id(),
          SettingsReader.choiceName(problem.severity()),
          Texts.render(problem.message(), locale),
          Texts.remedy(problem.code().with(), problem.code().id(), locale),
          problem.pointer().toString(),
          located.position().map(TextPosition::line).orElse(null),
          located.position().map(TextPosition::column).orElse(null));
    }
  }

  /** The version of an activity's limits beside that of new activities. */
  record GuardrailVersion(int version, int current) {
    static GuardrailVersion of(Guardrails guardrails) {
      return new GuardrailVersion(guardrails.version(), Guardrails.CURRENT);
    }
  }

  static SampleResponse of(Proposal proposal, Guardrails guardrails, Locale locale) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (SampleColumn column : proposal.shape().columns()) {
      examples.put(column.column().name(), column.example());
    }
    return new SampleResponse(
        proposal.shape().candidates().stream().map(Candidate::of).toList(),
        proposal.shape().chosen().map(chosen -> chosen.path().toString()).orElse(null),
        proposal.shape().columns().stream()
            .map(column -> (JsonNode) ColumnDeclaration.ROWS.declaration().write(column.column()))
            .toList(),
        examples,
        proposal.problems().stream().map(problem -> Problem.of(problem, locale)).toList(),
        GuardrailVersion.of(guardrails));
  }
}
