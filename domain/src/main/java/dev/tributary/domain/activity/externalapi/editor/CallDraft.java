package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.activity.externalapi.editor.RequiredSecret.Content;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.activity.externalapi.request.QueryParameter;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RequestHeader;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.HighEntropyText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A call while it is imported: what is a credential by its name or its form becomes a reference to
 * a secret, and only its place is kept.
 */
public final class CallDraft {
  private static final String AUTHORIZATION = "Authorization";

  private final CallAddress address;
  private final RequiredSecrets secrets;
  private final List<QueryParameter> query = new ArrayList<>();
  private final List<HeaderSetting> headers = new ArrayList<>();
  private final Set<String> cookies = new LinkedHashSet<>();
  private final List<Leftover> leftovers = new ArrayList<>();

  public CallDraft(CallAddress address) {
    this.address = address;
    this.secrets = new RequiredSecrets(address);
    address.notes().forEach(reason -> leave("url", reason));
  }

  public void leave(String item, LeftoverReason reason) {
    leftovers.add(new Leftover(item, reason));
  }

  /**
   * Adds a parameter of the query.
   *
   * @param value a template
   */
  public void query(String name, String value) {
    boolean credential = HeaderName.sensitive(name) || HighEntropyText.in(value);
    query.add(
        new QueryParameter(
            name,
            credential ? secrets.reference(name, value, Content.VALUE, "") : new Literal(value)));
  }

  /**
   * Adds a header, or leaves it when it may not be set.
   *
   * @param value a template
   */
  public void header(String name, String value) {
    boolean credential = HeaderName.sensitive(name) || HighEntropyText.in(value);
    if (name.equalsIgnoreCase("cookie")) {
      cookies(name, value);
    } else if (settable(name)) {
      add(name, credential ? credential(name, value) : new Literal(value));
    }
  }

  /** Adds a user and a password that the server asks for by the scheme Basic. */
  public void basic(String userAndPassword) {
    add(AUTHORIZATION, secrets.reference(AUTHORIZATION, userAndPassword, Content.BASIC, "Basic "));
  }

  /** Adds a token of the scheme Bearer. */
  public void bearer(String token) {
    add(AUTHORIZATION, secrets.reference(AUTHORIZATION, token, Content.TOKEN, "Bearer "));
  }

  /** Adds an access token of OAuth 2.0, which is sent by the scheme Bearer. */
  public void accessToken() {
    add(AUTHORIZATION, secrets.reference(AUTHORIZATION, "", Content.ACCESS_TOKEN, "Bearer "));
  }

  /** Adds a header whose value is a secret. */
  public void headerKey(String name) {
    if (settable(name)) {
      add(name, secrets.reference(name, "", Content.VALUE, ""));
    }
  }

  /** Adds a parameter of the query whose value is a secret. */
  public void queryKey(String name) {
    query.add(new QueryParameter(name, secrets.reference(name, "", Content.VALUE, "")));
  }

  /**
   * Leaves cookies; an account may send one of that name.
   *
   * @param item how they are called in what is imported
   * @param text pairs of name and value, as a request carries them
   */
  public void cookies(String item, String text) {
    leave(item, LeftoverReason.COOKIE);
    for (String pair : text.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        cookies.add(pair.substring(0, equals).strip());
      }
    }
  }

  public ImportedCall call(HttpMethod method, BodySettings body) {
    return new ImportedCall(
        method, address.url(), query, headers, body, secrets.all(), cookies, leftovers);
  }

  private HeaderValue credential(String name, String value) {
    int blank = value.indexOf(' ');
    boolean scheme =
        name.toLowerCase(Locale.ROOT).endsWith("authorization")
            && blank > 0
            && value.chars().limit(blank).allMatch(Character::isLetter);
    if (!scheme) {
      return secrets.reference(name, value, Content.VALUE, "");
    }
    String before = value.substring(0, blank + 1);
    Content content = before.equalsIgnoreCase("basic ") ? Content.BASIC : Content.TOKEN;
    return secrets.reference(name, value.substring(blank + 1), content, before);
  }

  private boolean settable(String name) {
    try {
      var _ = new HeaderName(name);
      return true;
    } catch (Refused refused) {
      leave(name, reason(refused));
      return false;
    }
  }

  /** The name is sound; the value may still hold what no header may. */
  private void add(String name, HeaderValue value) {
    try {
      var _ = new RequestHeader(new HeaderName(name), value);
      headers.add(new HeaderSetting(name, value));
    } catch (Refused refused) {
      leave(name, reason(refused));
    }
  }

  private static LeftoverReason reason(Refused refused) {
    return refused.code().equals(ExchangeErrorCode.HEADER_RESERVED.id())
        ? LeftoverReason.HEADER_RESERVED
        : LeftoverReason.HEADER_BAD;
  }
}
