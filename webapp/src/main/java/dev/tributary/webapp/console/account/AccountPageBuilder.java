package dev.tributary.webapp.console.account;

import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.account.CredentialWarnings;
import dev.tributary.application.account.ShowAccounts.KnownAccount;
import dev.tributary.application.account.test.AccountTest;
import dev.tributary.application.account.test.AccountTests;
import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.account.token.StoredToken;
import dev.tributary.application.account.token.TokenStore;
import dev.tributary.application.account.transport.CertificateEnd;
import dev.tributary.application.account.transport.CertificateState;
import dev.tributary.application.secret.ListSecrets;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.account.authentication.AuthenticationKind;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.console.account.AccountPage.Form;
import dev.tributary.webapp.console.account.AccountPage.Health;
import dev.tributary.webapp.console.account.AccountPage.Warning;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import dev.tributary.webapp.form.FormRendering;
import dev.tributary.webapp.form.FormView;
import dev.tributary.webapp.form.OfferedValues;
import dev.tributary.webapp.form.PlacedProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the pages of accounts. */
@ApplicationScoped
class AccountPageBuilder {
  static final String HERE = "/console/accounts";

  /** The most suggestions. */
  private static final int MOST = 200;

  private final AccountTests tests;
  private final TokenStore tokens;
  private final CredentialWarnings warnings;
  private final ListSecrets secrets;
  private final PageFrame frame;

  AccountPageBuilder(
      AccountTests tests,
      TokenStore tokens,
      CredentialWarnings warnings,
      ListSecrets secrets,
      PageFrame frame) {
    this.tests = tests;
    this.tokens = tokens;
    this.warnings = warnings;
    this.secrets = secrets;
    this.frame = frame;
  }

  /**
   * What a page shows of its form.
   *
   * @param notice key of a sentence; empty for none
   */
  record Shown(AccountForm form, List<Problem> problems, String notice, boolean unsaved) {
    static Shown stored(AccountForm form, String notice) {
      return new Shown(form, List.of(), notice, false);
    }
  }

  List<AccountListPage.Row> rows(List<KnownAccount> some) {
    Map<AccountName, List<Message>> warned =
        warnings.of(some.stream().map(known -> known.stored().account()).toList());
    return some.stream()
        .map(known -> row(known, warned.getOrDefault(known.name(), List.of())))
        .toList();
  }

  private AccountListPage.Row row(KnownAccount known, List<Message> warned) {
    ExternalAccount account = known.stored().account();
    Optional<AccountTest> last = tests.last(account.name());
    return new AccountListPage.Row(
        account.name().value(),
        account.title(),
        word(account.authentication().kind()),
        account.origins().all(),
        AccountBadges.state(account, warned),
        AccountBadges.test(last),
        last.map(test -> frame.formats().dayAndTime(test.at())).orElse(""),
        known
            .certificate()
            .filter(end -> end.state() != CertificateState.VALID)
            .map(AccountBadges::certificate),
        known.users());
  }

  AccountPage added(String typedName, Shown shown) {
    return new AccountPage(
        "",
        "",
        Optional.empty(),
        form(HERE + "/new", typedName, 0, shown),
        NewSecrets.asked(shown.problems()),
        secrets());
  }

  AccountPage known(KnownAccount known, long version, Shown shown) {
    ExternalAccount account = known.stored().account();
    String here = HERE + "/" + account.name();
    return new AccountPage(
        account.name().value(),
        account.title(),
        Optional.of(health(known)),
        form(here, "", version, shown),
        NewSecrets.asked(shown.problems()),
        secrets());
  }

  private Health health(KnownAccount known) {
    ExternalAccount account = known.stored().account();
    Optional<AccountTest> last = tests.last(account.name());
    List<Message> attention = warnings.of(account);
    return new Health(
        account.enabled(),
        AccountBadges.state(account, attention),
        attention.stream().map(each -> new Warning(each, Remedies.of(each))).toList(),
        AccountBadges.test(last),
        last.map(test -> frame.formats().dayAndTime(test.at())).orElse(""),
        last.flatMap(AccountTest::failure),
        last.flatMap(AccountTest::failure).flatMap(Remedies::of),
        token(account),
        known.certificate().map(this::certificate),
        known.users());
  }

  private AccountPage.Certificate certificate(CertificateEnd end) {
    return new AccountPage.Certificate(
        AccountBadges.certificate(end), frame.formats().dayAndTime(end.at()));
  }

  /** Until when the access token is used, and why the last attempt to fetch one failed. */
  private List<Message> token(ExternalAccount account) {
    if (!(account.authentication() instanceof TokenAuthentication)) {
      return List.of();
    }
    StoredToken stored = tokens.find(account.name());
    Stream<Message> until =
        stored.token().flatMap(AccessToken::usableUntil).stream()
            .map(time -> Message.of("accounts.tokenUntil", frame.formats().dayAndTime(time)));
    Stream<Message> failure =
        stored.failure().stream()
            .map(
                known ->
                    Message.of(
                        "accounts.tokenFailed",
                        frame.formats().dayAndTime(known.at()),
                        known.reason()));
    List<Message> lines = Stream.concat(until, failure).toList();
    return lines.isEmpty() ? List.of(Message.of("accounts.noToken")) : lines;
  }

  private static Form form(String action, String typedName, long version, Shown shown) {
    PlacedProblems problems =
        new PlacedProblems(
            "", shown.problems().stream().filter(each -> !NewSecrets.asks(each)).toList());
    List<FormView.Part> parts =
        new FormRendering(problems, OfferedValues.NONE).parts(shown.form().document());
    String target =
        NewSecrets.asked(shown.problems()).isEmpty() ? action : action + "/with-secrets";
    return new Form(
        target,
        typedName,
        AccountSections.of(parts),
        problems.rest(),
        version,
        shown.notice(),
        shown.unsaved());
  }

  private static String word(AuthenticationKind kind) {
    return "account-form.authentication.kind_" + SettingsReader.choiceName(kind);
  }

  private List<String> secrets() {
    return secrets.list(Optional.empty(), MOST).stream()
        .map(secret -> secret.name().value())
        .toList();
  }
}
