package dev.tributary.webapp.console.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.AuthenticationKind;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.activity.DeclaredForm;
import dev.tributary.webapp.form.FormDocument;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.PostedForm;
import java.util.Arrays;
import java.util.List;

/**
 * The form over the settings of an account: those that every account has, and those of one kind of
 * authentication.
 */
final class AccountForm {
  private static final String AUTHENTICATION = "authentication";
  private static final String KIND = "kind";

  /** The page has buttons for it, which need no save. */
  private static final String ENABLED = "enabled";

  /** The parts of a form are the same whatever the account is called. */
  private static final AccountName ANY = new AccountName("any");

  private final AuthenticationKind kind;
  private final FormDocument document;

  private AccountForm(AuthenticationKind kind, ObjectNode stored) {
    this.kind = kind;
    this.document = FormDocument.open(stored, parts(kind));
  }

  static AccountForm over(ExternalAccount account, AuthenticationKind kind) {
    return new AccountForm(kind, new AccountDeclaration(account.name()).write(account));
  }

  /** Of an account to come, with room for its first origin. */
  static AccountForm blank(AuthenticationKind kind) {
    AccountForm form = new AccountForm(kind, JsonNodeFactory.instance.objectNode());
    form.document.edit("add:origins");
    return form;
  }

  /** Without one of that name, the first kind. */
  static AuthenticationKind kind(String name) {
    return Arrays.stream(AuthenticationKind.values())
        .filter(kind -> SettingsReader.choiceName(kind).equals(name))
        .findFirst()
        .orElse(AuthenticationKind.NONE);
  }

  AuthenticationKind kind() {
    return kind;
  }

  FormDocument document() {
    return document;
  }

  /** Takes over what was typed; true when the pressed button only changes the form. */
  boolean take(PostedForm typed) {
    document.take(typed);
    String button = typed.text(PostedForm.BUTTON);
    return button.equals("restore") || document.edit(button);
  }

  /** The account as it was typed; what cannot be read is added to {@code problems}. */
  ExternalAccount read(AccountName name, List<Problem> problems) {
    ObjectNode written = document.close();
    ObjectNode authentication =
        written.get(AUTHENTICATION) instanceof ObjectNode given
            ? given
            : written.putObject(AUTHENTICATION);
    authentication.put(KIND, SettingsReader.choiceName(kind));
    SettingsReader reader = new SettingsReader(written, "", problems);
    ExternalAccount account = new AccountDeclaration(name).read(reader);
    reader.finish();
    return account;
  }

  private static List<FormPart> parts(AuthenticationKind kind) {
    String own = AUTHENTICATION + "." + SettingsReader.choiceName(kind) + ".";
    return DeclaredForm.parts(new AccountDeclaration(ANY).list(), "", AccountDeclaration.BUNDLE)
        .stream()
        .filter(part -> !part.path().equals(ENABLED))
        .filter(
            part -> !part.path().startsWith(AUTHENTICATION + ".") || part.path().startsWith(own))
        .toList();
  }
}
