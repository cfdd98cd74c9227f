package dev.tributary.domain.account.authentication;

import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.place.PlaceRules;
import dev.tributary.domain.account.problem.AccountAddresses;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.account.problem.AccountProblems;
import dev.tributary.domain.account.problem.SecretRules;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.session.LoginRequest;
import dev.tributary.domain.account.session.SessionValue;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.json.JsonPlacing;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be set about the login to a session. */
final class SessionRules {
  private static final Duration SHORTEST_AGE = Duration.ofSeconds(10);
  private static final Duration LONGEST_AGE = Duration.ofDays(30);
  private static final int MOST_FIELDS = 50;
  private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");
  private static final String START = "authentication.sessionLogin.";
  private static final String FIELDS = START + "login.fields";

  private final AccountAddresses addresses;
  private final PlaceRules places;
  private final SecretRules secrets;
  private final AccountProblems problems;

  SessionRules(
      AccountAddresses addresses,
      PlaceRules places,
      SecretRules secrets,
      AccountProblems problems) {
    this.addresses = addresses;
    this.places = places;
    this.secrets = secrets;
    this.problems = problems;
  }

  void check(SessionLogin session) {
    check(session.login());
    check(session.value());
    places.check(START + "name", session.in(), session.name());
    places.checkPrefix(START + "prefix", session.prefix());
    if (session.age().compareTo(SHORTEST_AGE) < 0 || session.age().compareTo(LONGEST_AGE) > 0) {
      problems.error(
          START + "age",
          AccountErrorCode.AGE_BAD,
          DurationText.write(SHORTEST_AGE),
          DurationText.write(LONGEST_AGE));
    }
  }

  private void check(LoginRequest login) {
    List<String> target = addresses.origin(START + "login.url", login.url()).stream().toList();
    if (login.fields().size() > MOST_FIELDS) {
      problems.error(FIELDS, AccountErrorCode.TOO_MANY_ROWS, MOST_FIELDS);
    }
    for (int i = 0; i < login.fields().size(); i++) {
      check("%s[%d]".formatted(FIELDS, i), login.fields().get(i), login, target);
    }
    if (login.body() == LoginRequest.Body.JSON) {
      checkDocument(login);
    }
  }

  private void check(String start, LoginField field, LoginRequest login, List<String> target) {
    switch (field.in()) {
      case HEADER -> places.checkHeader(start + ".name", field.name());
      case QUERY -> checkName(start, field);
      case BODY -> {
        checkName(start, field);
        if (login.method() == HttpMethod.GET) {
          problems.error(start + ".in", AccountErrorCode.BODY_OF_GET);
        }
      }
    }
    field.secret().ifPresent(name -> secrets.check(start + ".secret", name, target));
  }

  private void checkName(String start, LoginField field) {
    if (!NAME.matcher(field.name()).matches()) {
      problems.error(start + ".name", AccountErrorCode.KEY_NAME_BAD, field.name());
    }
  }

  private void check(SessionValue value) {
    switch (value.from()) {
      case BODY -> checkPointer(value.at());
      case HEADER, COOKIE -> places.checkToken(START + "value.at", value.at());
    }
  }

  private void checkPointer(String text) {
    try {
      var _ = JsonPointer.of(text);
    } catch (IllegalArgumentException malformed) {
      problems.error(START + "value.at", AccountErrorCode.POINTER_BAD, text);
    }
  }

  /** Whether each field has a place of its own in one document. */
  private void checkDocument(LoginRequest login) {
    JsonValue document = JsonObject.EMPTY;
    for (int i = 0; i < login.fields().size(); i++) {
      LoginField field = login.fields().get(i);
      if (field.in() == LoginField.Place.BODY) {
        Optional<JsonValue> placed = placed(document, field);
        if (placed.isEmpty()) {
          problems.error(
              "%s[%d].name".formatted(FIELDS, i), AccountErrorCode.POINTER_BAD, field.name());
        }
        document = placed.orElse(document);
      }
    }
  }

  private static Optional<JsonValue> placed(JsonValue document, LoginField field) {
    try {
      return JsonPlacing.with(document, field.pointer(), JsonNull.NULL);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
