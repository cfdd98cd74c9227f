package dev.tributary.adapters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsDeclarationTest {
  private static final AccountDeclaration ACCOUNT =
      new AccountDeclaration(new AccountName("limited"));
  private static final String WRITTEN =
      """
      {"limits":{
         "windows":[{"calls":100,"per":"10s"},
                    {"calls":100000,"per":"1d","window":"fixed","stop":"fail"}],
         "weights":[{"path":"/search","cost":5}],
         "headers":{"remaining":"X-Left","limit":"X-Limit","reset":"X-Reset"},
         "reserve":10,"concurrency":8}}
      """;

  @Test
  void what_was_read_is_written_again() throws JsonProcessingException {
    List<Problem> problems = new ArrayList<>();
    ExternalAccount account = read(WRITTEN, problems);

    assertThat(problems).isEmpty();
    assertThat(account.limits().cost("/search/all")).isEqualTo(5);
    assertThat(ACCOUNT.write(account).get("limits"))
        .hasToString(new ObjectMapper().readTree(WRITTEN).get("limits").toString());
  }

  @Test
  void without_limits_nothing_is_written() throws JsonProcessingException {
    ExternalAccount account = read("{}", new ArrayList<>());

    assertThat(account.limits()).isEqualTo(AccountLimits.NONE);
    assertThat(ACCOUNT.write(account).has("limits")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"windows":[{"calls":9},{"calls":1,"per":"500ms"}]} | limits.windows[1].per  | TRB-151208
          {"windows":[{"calls":1,"per":"0s"}]}                | limits.windows[0].per  | TRB-151208
          {"windows":[{"calls":1,"per":"soon"}]}              | limits.windows[0].per  | TRB-151208
          {"weights":[{"path":"search","cost":2}]}            | limits.weights[0].path | TRB-151209
          """)
  void what_a_limit_cannot_be_is_a_problem_at_its_place(String limits, String place, String code)
      throws JsonProcessingException {
    List<Problem> problems = new ArrayList<>();
    read("{\"limits\":" + limits + "}", problems);

    assertThat(problems)
        .extracting(Problem::place, Problem::code)
        .containsExactly(tuple(place, code));
  }

  private static ExternalAccount read(String text, List<Problem> problems)
      throws JsonProcessingException {
    ObjectNode document = (ObjectNode) new ObjectMapper().readTree(text);
    return ACCOUNT.read(new SettingsReader(document, "", problems));
  }
}
