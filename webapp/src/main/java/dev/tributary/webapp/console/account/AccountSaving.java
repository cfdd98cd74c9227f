package dev.tributary.webapp.console.account;

import dev.tributary.application.account.SaveAccount;
import dev.tributary.application.account.SaveAccount.Rejected;
import dev.tributary.application.account.SaveAccount.SaveResult;
import dev.tributary.application.account.SaveAccount.Saved;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AccountRules;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.webapp.form.PostedForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Saves the account that a form holds, with the values of secrets that were typed into it. What
 * prevents it is shown by the form, whatever refuses it.
 */
@ApplicationScoped
class AccountSaving {
  private final SaveAccount saveAccount;
  private final AccountRules rules;

  AccountSaving(SaveAccount saveAccount, AccountRules rules) {
    this.saveAccount = saveAccount;
    this.rules = rules;
  }

  /** What came of it. */
  sealed interface Outcome {}

  /** Account and secrets are stored. */
  record Done() implements Outcome {}

  /** Nothing is stored. */
  record Prevented(List<Problem> problems) implements Outcome {}

  /**
   * Nothing is stored, since the account was changed meanwhile.
   *
   * @param problems that the next attempt would have
   */
  record Stale(List<Problem> problems) implements Outcome {}

  Outcome create(AccountForm form, PostedForm typed, String name) {
    return AccountName.isValid(name)
        ? saved(form, typed, new AccountName(name), saveAccount::create)
        : new Prevented(List.of(Problem.error("name", AccountErrorCode.NAME_REFUSED, name)));
  }

  /**
   * @param seen the version that the form was made from
   */
  Outcome replace(AccountForm form, PostedForm typed, AccountName name, long seen) {
    return saved(
        form, typed, name, (account, values) -> saveAccount.replace(account, seen, values));
  }

  /** Saves an account together with the values of new secrets. */
  @FunctionalInterface
  private interface Saving {
    SaveResult save(ExternalAccount account, Map<SecretName, Secret> values);
  }

  private Outcome saved(AccountForm form, PostedForm typed, AccountName name, Saving saving) {
    List<Problem> unreadable = new ArrayList<>();
    ExternalAccount account = form.read(name, unreadable);
    if (!unreadable.isEmpty()) {
      return new Prevented(unreadable);
    }
    try {
      return switch (saving.save(account, NewSecrets.typed(typed))) {
        case Saved() -> new Done();
        case Rejected(var problems) -> new Prevented(problems);
      };
    } catch (Conflict conflict) {
      return conflict.code().equals(AccountErrorCode.CHANGED_MEANWHILE.id())
          ? new Stale(rules.problems(account))
          : prevented(account, conflict);
    } catch (Refused refused) {
      return prevented(account, refused);
    }
  }

  /** With the secrets that are still missing, whose values the form asks for again. */
  private Prevented prevented(ExternalAccount account, RequestRefused refused) {
    List<Problem> problems = new ArrayList<>(rules.problems(account));
    problems.addFirst(new Problem("", refused.code(), refused.problem(), Severity.ERROR));
    return new Prevented(problems);
  }
}
