package dev.tributary.application.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.application.exchange.recording.RecordedBytes;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call with all headers, its hash, and its masked record.
 *
 * @param transport over which it is sent
 */
public record PreparedCall(
    Call call,
    List<RenderedHeader> headers,
    SecretMask mask,
    RecordedRequest request,
    Transport transport) {
  private static final int BUFFER = 16 * 1024;

  /** Refuses a body above its limit; reads the body once. */
  public static PreparedCall of(Call call, int recordedBytes) {
    long limit = call.policy().limits().requestBytes();
    if (call.body().length() > limit) {
      throw new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.REQUEST_TOO_LARGE, limit));
    }
    List<RenderedHeader> headers = withOurs(call);
    SecretMask mask = CallSecrets.mask(call);
    return new PreparedCall(
        call, headers, mask, recorded(call, headers, mask, recordedBytes), Transport.DEFAULT);
  }

  /**
   * The same request with what signs it in. Its hash and body stay: another credential makes no
   * other request.
   */
  public PreparedCall signedIn(Credentials credentials) {
    Call signedIn = call.signedIn(credentials);
    SecretMask all = CallSecrets.mask(signedIn);
    List<RenderedHeader> sent =
        Stream.concat(headers.stream(), credentials.headers().stream()).toList();
    return new PreparedCall(
        signedIn,
        sent,
        all,
        new RecordedRequest(
            request.method(),
            all.mask(signedIn.url().toString()),
            sent.stream().map(header -> recorded(header, all)).toList(),
            new RecordedBody(all.mask(request.body().head()), request.body().bytes()),
            request.hash()),
        credentials.transport());
  }

  /**
   * The same call as a redirect continues it, with the hash of the first request. At another origin
   * only {@code Accept} is sent, without a client certificate.
   */
  public PreparedCall redirected(HttpMethod method, EndpointUrl url, RequestBody body) {
    boolean stays = url.origin().equals(call.url().origin());
    boolean hasBody = body.length() > 0;
    List<RenderedHeader> sent =
        headers.stream()
            .filter(header -> stays || header.name().equalsIgnoreCase("Accept"))
            .filter(header -> hasBody || !header.name().equalsIgnoreCase("Content-Type"))
            .toList();
    return new PreparedCall(
        call.redirected(method, url, body),
        sent,
        mask,
        new RecordedRequest(
            method,
            mask.mask(url.toString()),
            sent.stream().map(header -> recorded(header, mask)).toList(),
            hasBody ? request.body() : new RecordedBody("", 0),
            request.hash()),
        stays ? transport : transport.withoutCertificate());
  }

  /** The same request with further headers that hold no secret; its hash stays. */
  PreparedCall with(List<RenderedHeader> further) {
    List<RenderedHeader> sent = Stream.concat(headers.stream(), further.stream()).toList();
    return new PreparedCall(
        call,
        sent,
        mask,
        new RecordedRequest(
            request.method(),
            request.url(),
            sent.stream().map(header -> recorded(header, mask)).toList(),
            request.body(),
            request.hash()),
        transport);
  }

  public OutboundRequest outbound(Duration time, CancelSignal cancel) {
    return new OutboundRequest(
        call.method(),
        call.url(),
        headers,
        call.body(),
        call.policy().limits().responseBytes(),
        time,
        transport,
        cancel);
  }

  /** Whether the request has this header, in any case. */
  public boolean sends(String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }

  /** The address as the journal may show it, which is kept as long as the run: with its query. */
  public String shownUrl() {
    return call.policy().personal() ? call.shownUrl() : request.url();
  }

  private static List<RenderedHeader> withOurs(Call call) {
    List<RenderedHeader> headers = new ArrayList<>(call.headers());
    if (call.body().length() > 0) {
      headers.add(new RenderedHeader("Content-Type", call.body().contentType(), false));
    }
    if (call.policy().repeats() == RetrySafety.IDEMPOTENCY_KEY) {
      String key = call.place().idempotencyKey();
      headers.add(new RenderedHeader("Idempotency-Key", key, false));
    }
    return headers;
  }

  private static RecordedRequest recorded(
      Call call, List<RenderedHeader> headers, SecretMask mask, int recordedBytes) {
    MessageDigest digest = Hashes.sha256();
    headLines(call, headers, mask).forEach(line -> digest.update((line + "\n").getBytes(UTF_8)));
    RecordedBytes head = new RecordedBytes(mask, recordedBytes);
    readBody(call, digest, head);
    return new RecordedRequest(
        call.method(),
        mask.mask(call.url().toString()),
        headers.stream().map(header -> recorded(header, mask)).toList(),
        head.body(),
        HexFormat.of().formatHex(digest.digest()));
  }

  /** A renewed credential is no other request: its value is left out of the hash. */
  private static List<String> headLines(Call call, List<RenderedHeader> headers, SecretMask mask) {
    List<String> lines = new ArrayList<>();
    lines.add(call.method() + " " + mask.mask(call.url().toString()));
    headers.forEach(
        header -> lines.add(header.name() + ": " + (header.secret() ? "" : header.value())));
    return lines;
  }

  private static void readBody(Call call, MessageDigest digest, RecordedBytes head) {
    try (InputStream body = call.body().open()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        digest.update(buffer, 0, read);
        head.add(buffer, 0, read);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RecordedHeader recorded(RenderedHeader header, SecretMask mask) {
    boolean hidden = header.secret() || HeaderName.sensitive(header.name());
    return new RecordedHeader(header.name(), hidden ? Secret.MASK : mask.mask(header.value()));
  }
}
