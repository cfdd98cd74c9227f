package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.activity.externalapi.editor.BodyCredentials;
import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.JsonReader;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.QueryText;
import dev.tributary.domain.activity.externalapi.editor.QueryText.Pair;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlArguments.Argument;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the options of data put together: a body, or the query of a GET. */
final class CurlData {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  /** A piece of the body: a text as it is, or a pair that is not encoded yet. */
  private sealed interface Piece {
    record Raw(String text) implements Piece {}

    record Plain(Pair pair) implements Piece {}
  }

  private final CallDraft draft;
  private final List<Piece> pieces = new ArrayList<>();
  private final JsonReader reader;
  private final StringBuilder json = new StringBuilder();
  private String contentType = "";

  CurlData(CallDraft draft, JsonReader reader) {
    this.draft = draft;
    this.reader = reader;
  }

  void contentType(String type) {
    contentType = type;
  }

  boolean none() {
    return pieces.isEmpty() && json.isEmpty();
  }

  void add(Argument argument) {
    String value = argument.value();
    boolean file = value.startsWith("@") && !argument.option().equals("data-raw");
    switch (argument.option()) {
      case "data-urlencode" ->
          urlEncoded(value)
              .ifPresentOrElse(pair -> pieces.add(new Piece.Plain(pair)), () -> leave(argument));
      case "json" -> {
        if (file) {
          leave(argument);
        } else {
          json.append(value);
        }
      }
      default -> {
        if (file) {
          leave(argument);
        } else {
          pieces.add(new Piece.Raw(value));
        }
      }
    }
  }

  /**
   * A pair whose value is not encoded: {@code name=value}, {@code =value} or {@code value}; empty
   * when the value is the content of a file.
   */
  static Optional<Pair> urlEncoded(String text) {
    int equals = text.indexOf('=');
    int at = text.replace("$(vars/@", "$(vars/_").indexOf('@');
    if (at >= 0 && (equals < 0 || at < equals)) {
      return Optional.empty();
    }
    return Optional.of(
        equals < 0
            ? new Pair(text, "")
            : new Pair(text.substring(0, equals), text.substring(equals + 1)));
  }

  /** The data as names and values. */
  List<Pair> pairs() {
    return pieces.stream()
        .flatMap(
            piece ->
                switch (piece) {
                  case Piece.Plain(var pair) -> List.of(pair).stream();
                  case Piece.Raw(var text) -> QueryText.pairs(text).stream();
                })
        .toList();
  }

  BodySettings body() {
    if (none()) {
      return ImportedBodies.none();
    }
    String declared = contentType.isEmpty() && !json.isEmpty() ? JSON : contentType;
    String media = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (media.endsWith("/json") || media.endsWith("+json")) {
      return json(text());
    }
    if (!media.isEmpty() && !media.equals(FORM)) {
      return ImportedBodies.text(text(), declared);
    }
    return undeclared();
  }

  /**
   * Without a type curl declares a form; many authors of examples rely on servers that ignore it.
   */
  private BodySettings undeclared() {
    String text = text().strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      draft.leave("--data", LeftoverReason.JSON_TAKEN);
      return json(text);
    }
    return ImportedBodies.form(pairs().stream().map(this::field).toList());
  }

  private BodySettings json(String text) {
    Optional<JsonValue> document = reader.read(text);
    if (document.isEmpty()) {
      draft.leave("--data", LeftoverReason.BODY_BAD);
      return ImportedBodies.none();
    }
    return ImportedBodies.json(BodyCredentials.ofTemplate(document.get(), draft));
  }

  /** A credential stays out: it would stand in the definition. */
  private FormParameter field(Pair pair) {
    if (HeaderName.sensitive(pair.name())) {
      draft.leave(pair.name(), LeftoverReason.BODY_CREDENTIAL);
      return new FormParameter(pair.name(), "");
    }
    return new FormParameter(pair.name(), pair.value());
  }

  private String text() {
    return pieces.stream().map(CurlData::text).collect(Collectors.joining("&")) + json;
  }

  private static String text(Piece piece) {
    return switch (piece) {
      case Piece.Raw(var text) -> text;
      case Piece.Plain(var pair) -> pair.name() + "=" + pair.value();
    };
  }

  private void leave(Argument argument) {
    draft.leave("--" + argument.option(), LeftoverReason.FILE);
  }
}
