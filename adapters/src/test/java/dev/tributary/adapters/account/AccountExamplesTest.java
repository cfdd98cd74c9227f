package dev.tributary.adapters.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.AuthenticationKind;
import dev.tributary.domain.exchange.target.AllowedOrigin;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretOrigins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every block of {@code json} in {@code docs/external-accounts.md} holds the settings of an
 * account.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountExamplesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "external-accounts.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json\\n(.*?)^```$");
  private static final AccountDeclaration DECLARATION =
      new AccountDeclaration(new AccountName("coupons"));

  private final AccountRules rules =
      new AccountRules(
          new TargetPolicy(List.of(AllowedOrigin.of("http://proxy.example.com:3128")), Set.of(443)),
          _ -> Optional.of(SecretOrigins.UNBOUND));

  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(example -> example.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_read_valid_and_read_back(String example) throws JsonProcessingException {
    ExternalAccount account = read(example);

    assertThat(rules.problems(account)).isEmpty();
    assertThat(read(DECLARATION.write(account).toString())).isEqualTo(account);
  }

  @Test
  void each_way_to_sign_in_has_an_example() throws IOException {
    List<AuthenticationKind> kinds = new ArrayList<>();
    for (String example : examples()) {
      kinds.add(read(example).authentication().kind());
    }
    for (AuthenticationKind kind : AuthenticationKind.values()) {
      assertThat(kind == AuthenticationKind.NONE || kinds.contains(kind)).as(kind.name()).isTrue();
    }
  }

  private static ExternalAccount read(String example) throws JsonProcessingException {
    List<Problem> problems = new ArrayList<>();
    SettingsReader reader =
        new SettingsReader(new ObjectMapper().readValue(example, ObjectNode.class), "", problems);
    ExternalAccount account = DECLARATION.read(reader);
    reader.finish();
    assertThat(problems).isEmpty();
    return account;
  }
}
