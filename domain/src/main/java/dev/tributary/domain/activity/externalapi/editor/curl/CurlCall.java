package dev.tributary.domain.activity.externalapi.editor.curl;

import dev.tributary.domain.activity.externalapi.editor.CallAddress;
import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.JsonReader;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.QueryText;
import dev.tributary.domain.activity.externalapi.editor.QueryText.Pair;
import dev.tributary.domain.activity.externalapi.editor.curl.CurlArguments.Argument;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.exchange.HttpMethod;
import java.util.Arrays;
import java.util.Locale;

/** Applies the options of a command to a call, as curl does. */
final class CurlCall {
  private final CallDraft draft;
  private final CurlArguments arguments;
  private final CurlData data;
  private String method = "";
  private boolean get;
  private boolean head;
  private int addresses;

  CurlCall(CallDraft draft, CurlArguments arguments, JsonReader json) {
    this.draft = draft;
    this.arguments = arguments;
    this.data = new CurlData(draft, json);
  }

  ImportedCall call() {
    arguments.taken().forEach(this::apply);
    BodySettings body = ImportedBodies.none();
    if (get) {
      data.pairs().forEach(this::query);
    } else {
      body = data.body();
    }
    return draft.call(method(), body);
  }

  private void apply(Argument argument) {
    String value = argument.value();
    switch (argument.option()) {
      case "url" -> address(value);
      case "request" -> method = value;
      case "get" -> get = true;
      case "head" -> head = true;
      case "header" -> header(value);
      case "user" -> draft.basic(value);
      case "oauth2-bearer" -> draft.bearer(value);
      case "cookie" -> draft.cookies("--cookie", value);
      case "user-agent" -> draft.header("User-Agent", value);
      case "referer" -> draft.header("Referer", value);
      case "url-query" -> urlQuery(value);
      default -> data.add(argument);
    }
  }

  private void address(String text) {
    addresses++;
    if (addresses > 1) {
      draft.leave("url", LeftoverReason.FURTHER_CALL);
      return;
    }
    CallAddress address = CallAddress.of(text);
    QueryText.pairs(address.query()).forEach(this::query);
    if (!address.user().isEmpty()) {
      draft.basic(address.user());
    }
  }

  private void query(Pair piece) {
    draft.query(piece.name(), piece.value());
  }

  /** A plus sign before the value means that it is encoded. */
  private void urlQuery(String value) {
    if (value.startsWith("+")) {
      QueryText.pairs(value.substring(1)).forEach(this::query);
    } else {
      CurlData.urlEncoded(value)
          .ifPresentOrElse(this::query, () -> draft.leave("--url-query", LeftoverReason.FILE));
    }
  }

  /**
   * A header without value removes one of curl's own; a semicolon in place of the colon sends it
   * empty.
   */
  private void header(String line) {
    int colon = line.indexOf(':');
    String name = (colon < 0 ? line : line.substring(0, colon)).strip();
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    switch (name.toLowerCase(Locale.ROOT)) {
      case "content-type" -> data.contentType(value);
      case "accept" -> accept(value);
      default -> {
        if (line.startsWith("@")) {
          draft.leave("--header", LeftoverReason.FILE);
        } else if (value.isEmpty()) {
          draft.leave("--header", LeftoverReason.VALUE_MISSING);
        } else {
          draft.header(name, value);
        }
      }
    }
  }

  /** JSON is accepted in any case. */
  private void accept(String value) {
    boolean json = value.contains("json") || value.contains("*/*") || value.isEmpty();
    if (!json) {
      draft.leave("Accept", LeftoverReason.CONTENT);
    }
  }

  private HttpMethod method() {
    String wanted = method.isEmpty() ? byOptions() : method.toUpperCase(Locale.ROOT);
    return Arrays.stream(HttpMethod.values())
        .filter(each -> each.name().equals(wanted))
        .findFirst()
        .orElseGet(this::unknownMethod);
  }

  private String byOptions() {
    return head ? "HEAD" : implied().name();
  }

  /** What curl sends when no option names a method. */
  private HttpMethod implied() {
    return get ? HttpMethod.GET : ofBody();
  }

  private HttpMethod ofBody() {
    return arguments.uploading().orElse(data.none() ? HttpMethod.GET : HttpMethod.POST);
  }

  private HttpMethod unknownMethod() {
    draft.leave("--request", LeftoverReason.METHOD);
    return implied();
  }
}
