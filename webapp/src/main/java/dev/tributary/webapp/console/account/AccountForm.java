package dev.tributary.webapp.console.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.AuthenticationKind;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.activity.DeclaredForm;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.PostedForm;
import java.util.List;

/** The form over the settings of an account. */
final class AccountForm {
  /** The page has buttons for it, which need no save. */
  private static final String ENABLED = "enabled";

  /** The parts of a form are the same whatever the account is called. */
  private static final List<FormPart> PARTS =
      DeclaredForm.parts(
              new AccountDeclaration(new AccountName("any")).list(), "", AccountDeclaration.BUNDLE)
          .stream()
          .filter(part -> !part.path().equals(ENABLED))
          .toList();

  private final FormDocument document;

  private AccountForm(ObjectNode stored) {
    this.document = FormDocument.open(stored, PARTS);
  }

  static AccountForm over(ExternalAccount account) {
    return new AccountForm(new AccountDeclaration(account.name()).write(account));
  }

  /** Of an account to come, with room for its first origin. */
  static AccountForm blank(AuthenticationKind kind) {
    ObjectNode blank = JsonNodeFactory.instance.objectNode();
    blank.putObject("authentication").put("kind", SettingsReader.choiceName(kind));
    AccountForm form = new AccountForm(blank);
    form.document.apply("add:origins");
    return form;
  }

  FormDocument document() {
    return document;
  }

  /** Takes over what was typed; true when the pressed button only changes the form. */
  boolean take(PostedForm typed) {
    document.take(typed);
    return document.apply(typed.text(PostedForm.BUTTON));
  }

  /** The account as it was typed; what cannot be read is added to {@code problems}. */
  ExternalAccount read(AccountName name, List<Problem> problems) {
    SettingsReader reader = new SettingsReader(document.close(), "", problems);
    ExternalAccount account = new AccountDeclaration(name).read(reader);
    reader.finish();
    return account;
  }
}
