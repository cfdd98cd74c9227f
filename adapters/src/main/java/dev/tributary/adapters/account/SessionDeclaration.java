package dev.tributary.adapters.account;

import static dev.tributary.adapters.account.SecretReference.secret;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.exchange.HttpMethod;

/** How an account logs in to a session, and how calls carry it. */
final class SessionDeclaration {
  private static final String LABELS = "account-form.session.";

  private SessionDeclaration() {}

  static SessionLogin session(SettingValues<SessionLogin> values) {
    return new SessionLogin(
        values.of(group("login", SessionDeclaration::login).alwaysWritten(), SessionLogin::login),
        values.of(group("value", SessionDeclaration::value).alwaysWritten(), SessionLogin::value),
        values.of(
            choice("in", ApiKeyPlace.class, SessionLogin.DEFAULT.in())
                .label(LABELS + "in")
                .choiceLabels("account-form.authentication.apiKey.in_")
                .describe("Where calls carry the value."),
            SessionLogin::in),
        values.of(
            text("name")
                .defaultValue(SessionLogin.DEFAULT.name())
                .label(LABELS + "name")
                .describe("Of the header, the query parameter or the cookie."),
            SessionLogin::name),
        values.of(
            exact("prefix").label(LABELS + "prefix").describe("Text before the value."),
            SessionLogin::prefix),
        values.of(
            seconds("age", SessionLogin.DEFAULT.age())
                .label(LABELS + "age")
                .describe("After which the account logs in again, at the latest.")
                .help(),
            SessionLogin::age));
  }

  private static LoginRequest login(SettingValues<LoginRequest> values) {
    return new LoginRequest(
        values.of(
            choice("method", HttpMethod.class, HttpMethod.POST)
                .label(LABELS + "method")
                .choiceLabels(LABELS + "method_")
                .describe("The method of the login call."),
            LoginRequest::method),
        values.of(
            text("url").label(LABELS + "url").describe("The address that logs in."),
            LoginRequest::url),
        values.of(
            choice("body", LoginRequest.Body.class, LoginRequest.Body.JSON)
                .label(LABELS + "body")
                .choiceLabels(LABELS + "body_")
                .describe("How the fields of the body are written.")
                .when(isNot("method", HttpMethod.GET)),
            LoginRequest::body),
        values.of(
            rows("fields", rowsOf(SessionDeclaration::field))
                .label(LABELS + "fields")
                .describe("What the login call sends.")
                .help(),
            LoginRequest::fields));
  }

  private static LoginField field(SettingValues<LoginField> values) {
    return new LoginField(
        values.of(text("name").required().alwaysWritten(), LoginField::name),
        values.of(exact("value").describe("As text."), LoginField::value),
        values.of(secret("secret", LABELS + "fields.secret"), LoginField::secret),
        values.of(
            choice("in", LoginField.Place.class, LoginField.Place.BODY)
                .choiceLabels(LABELS + "fields.in_")
                .describe("Where it stands."),
            LoginField::in));
  }

  private static SessionValue value(SettingValues<SessionValue> values) {
    return new SessionValue(
        values.of(
            choice("from", SessionValue.Source.class, SessionValue.Source.BODY)
                .label(LABELS + "from")
                .choiceLabels(LABELS + "from_")
                .describe("The part of the response that has the value."),
            SessionValue::from),
        values.of(
            text("at")
                .label(LABELS + "at")
                .describe("A JSON Pointer into the body, or the name of the header or cookie.")
                .help(),
            SessionValue::at));
  }
}
