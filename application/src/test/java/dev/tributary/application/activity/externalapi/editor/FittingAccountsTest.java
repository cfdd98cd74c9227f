package dev.tributary.application.activity.externalapi.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.account.InMemoryExternalAccounts;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlImport;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.SecretOrigins;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FittingAccountsTest {
  private final InMemoryExternalAccounts stored = new InMemoryExternalAccounts();
  private final FittingAccounts accounts = new FittingAccounts(stored);

  @Test
  void all_that_fit_are_found_by_name_however_many_there_are() {
    IntStream.range(0, 450).forEach(each -> add("partner-%03d".formatted(each), Bearer.DEFAULT));
    add("a-token", Basic.DEFAULT);
    add("z-basic", Basic.DEFAULT);

    assertThat(accounts.of(imported("-u me:secret")))
        .extracting(account -> account.name().value())
        .containsExactly("a-token", "z-basic");
    assertThat(accounts.of(imported("-H 'Authorization: Bearer x'"))).hasSize(450);
    assertThat(accounts.of(imported(""))).isEmpty();
  }

  @Test
  void one_that_cannot_sign_the_call_in_is_refused() {
    add("basic", Basic.DEFAULT);
    add("bearer", Bearer.DEFAULT);
    ImportedCall call = imported("-u me:secret");

    assertThat(accounts.chosen(call.credentials(), "basic").name().value()).isEqualTo("basic");
    assertThatThrownBy(() -> accounts.chosen(call.credentials(), "bearer"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("TRB-150649"));
    for (String unknown : List.of("none", "No Name")) {
      assertThatThrownBy(() -> accounts.chosen(call.credentials(), unknown))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void the_account_of_the_activity_stays_where_the_call_goes_there_without_a_credential() {
    add("bearer", Bearer.DEFAULT);

    assertThat(account("curl https://api.example.com/y", "bearer")).contains("bearer");
    assertThat(account("curl https://api.example.com/y -u me:secret", "bearer")).isEmpty();
    assertThat(account("curl https://other.example.com/y", "bearer")).isEmpty();
    assertThat(account("curl https://other.example.com/y -H 'Authorization: Bearer x'", "bearer"))
        .isEmpty();
    assertThat(account("curl https://api.example.com/y", "none")).isEmpty();
  }

  private Optional<String> account(String line, String old) {
    ImportedCall call = CurlImport.of(line, Shell.BASH, _ -> Optional.empty());
    CallSettings settings =
        new CallSettings(
            HttpMethod.GET,
            "https://api.example.com/x",
            List.of(),
            List.of(),
            ImportedBodies.none(),
            false,
            false,
            RetryPolicy.DEFAULT,
            Optional.of(new AccountName(old)));
    return accounts.over(call, settings).account().map(AccountName::value);
  }

  private static ImportedCall imported(String options) {
    return CurlImport.of(
        "curl https://api.example.com/x " + options, Shell.BASH, _ -> Optional.empty());
  }

  private void add(String name, Authentication authentication) {
    stored.add(
        new ExternalAccount(
            new AccountName(name),
            "",
            true,
            SecretOrigins.of(List.of("https://api.example.com")),
            "",
            authentication),
        Instant.EPOCH);
  }
}
