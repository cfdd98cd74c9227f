package dev.tributary.domain.activity.externalapi.editor.openapi;

import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.list;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.member;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.object;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.text;

import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn.Kind;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the caller of an operation has to authenticate with: the first of the alternatives. */
final class SecurityReader {
  private static final int MOST_SCOPES = 50;

  private final JsonObject root;
  private final JsonObject operation;
  private final References references;

  SecurityReader(JsonObject root, JsonObject operation, References references) {
    this.root = root;
    this.operation = operation;
    this.references = references;
  }

  /** Adds references to secrets where a header or a parameter holds the credential. */
  List<SuggestedSignIn> apply(CallDraft draft) {
    List<SuggestedSignIn> signIns = new ArrayList<>();
    JsonObject required = requirement();
    required
        .members()
        .keySet()
        .forEach(
            name ->
                member(object(object(root, "components"), "securitySchemes"), name)
                    .flatMap(references::object)
                    .ifPresentOrElse(
                        scheme ->
                            signIns.add(
                                signIn(name, scheme, draft).narrowed(scopes(required, name))),
                        () -> draft.leave(name, LeftoverReason.REFERENCE)));
    return signIns;
  }

  private JsonObject requirement() {
    JsonObject holder = operation.member("security").isPresent() ? operation : root;
    return list(holder, "security").stream()
        .findFirst()
        .flatMap(
            first -> first instanceof JsonObject schemes ? Optional.of(schemes) : Optional.empty())
        .orElse(JsonObject.EMPTY);
  }

  private static List<String> scopes(JsonObject required, String scheme) {
    return list(required, scheme).stream()
        .flatMap(each -> each instanceof JsonText(var scope) ? Stream.of(scope) : Stream.of())
        .limit(MOST_SCOPES)
        .toList();
  }

  private static SuggestedSignIn signIn(String name, JsonObject scheme, CallDraft draft) {
    return switch (text(scheme, "type")) {
      case "http" -> http(name, text(scheme, "scheme").toLowerCase(Locale.ROOT), draft);
      case "apiKey" -> key(text(scheme, "in"), text(scheme, "name"), draft);
      case "oauth2" -> oauth(scheme, draft);
      default -> other(name, draft);
    };
  }

  private static SuggestedSignIn http(String name, String scheme, CallDraft draft) {
    return switch (scheme) {
      case "basic" -> {
        draft.basic("");
        yield SuggestedSignIn.of(Kind.BASIC, "");
      }
      case "bearer" -> {
        draft.bearer("");
        yield SuggestedSignIn.of(Kind.BEARER, "");
      }
      default -> other(name, draft);
    };
  }

  private static SuggestedSignIn key(String place, String name, CallDraft draft) {
    return switch (place) {
      case "header" -> {
        draft.headerKey(name);
        yield SuggestedSignIn.of(Kind.KEY_IN_HEADER, name);
      }
      case "query" -> {
        draft.queryKey(name);
        yield SuggestedSignIn.of(Kind.KEY_IN_QUERY, name);
      }
      default -> {
        draft.cookies(name, name + "=");
        yield SuggestedSignIn.of(Kind.KEY_IN_COOKIE, name);
      }
    };
  }

  private static SuggestedSignIn oauth(JsonObject scheme, CallDraft draft) {
    draft.accessToken();
    JsonObject flows = object(scheme, "flows");
    JsonObject credentials = object(flows, "clientCredentials");
    JsonObject flow =
        Stream.concat(
                Stream.of(credentials),
                flows.members().values().stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast))
            .filter(each -> !text(each, "tokenUrl").isEmpty())
            .findFirst()
            .orElse(JsonObject.EMPTY);
    Kind kind = credentials.equals(JsonObject.EMPTY) ? Kind.OTHER : Kind.CLIENT_CREDENTIALS;
    return new SuggestedSignIn(
        kind,
        "",
        text(flow, "tokenUrl"),
        object(flow, "scopes").members().keySet().stream().limit(MOST_SCOPES).toList());
  }

  private static SuggestedSignIn other(String name, CallDraft draft) {
    draft.leave(name, LeftoverReason.SIGN_IN);
    return SuggestedSignIn.of(Kind.OTHER, name);
  }
}
