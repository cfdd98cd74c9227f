package dev.tributary.adapters.out.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that replies to each step as a test defines, and records what it accepted. */
public final class ScriptedMailServer implements AutoCloseable {
  /** As a response: the connection breaks. */
  public static final String BREAK = "break";

  private final ServerSocket socket;
  private final List<Mail> accepted = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger connections = new AtomicInteger();
  private final Phaser open = new Phaser(1);
  private final AtomicInteger secured = new AtomicInteger();
  private final Optional<SSLContext> identity;
  private final boolean secureFromTheStart;
  private volatile Script script = (step, line) -> Optional.empty();

  /** When a script is asked. */
  public enum Step {
    CONNECT,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** After the first line of the message. */
    BODY,
    /** The message is complete; it counts as accepted unless the script refuses it. */
    DOT,
    /** The reply to the final dot was sent. */
    AFTER_REPLY
  }

  /** Returns the reply to a step; empty accepts it. */
  @FunctionalInterface
  public interface Script {
    Optional<String> response(Step step, String line);
  }

  /** A message that was accepted. */
  public record Mail(String recipient, String text) {}

  private ScriptedMailServer(
      ServerSocket socket, Optional<SSLContext> identity, boolean secureFromTheStart) {
    this.socket = socket;
    this.identity = identity;
    this.secureFromTheStart = secureFromTheStart;
  }

  public static ScriptedMailServer start() {
    return start(Optional.empty(), false);
  }

  /** Offers STARTTLS, or speaks TLS from the first byte. */
  static ScriptedMailServer startSecure(SSLContext identity, boolean fromTheStart) {
    return start(Optional.of(identity), fromTheStart);
  }

  private static ScriptedMailServer start(
      Optional<SSLContext> identity, boolean secureFromTheStart) {
    try {
      ScriptedMailServer server =
          new ScriptedMailServer(
              new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
              identity,
              secureFromTheStart);
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void follow(Script newScript) {
    script = newScript;
  }

  /** Replies to that step with {@code response}, each time. */
  public void at(Step wanted, String response) {
    follow((step, line) -> step == wanted ? Optional.of(response) : Optional.empty());
  }

  public List<Mail> accepted() {
    return List.copyOf(accepted);
  }

  /** How many connections were made. */
  public int connections() {
    return connections.get();
  }

  /** Waits until the other side has closed each connection. */
  void awaitEndOfConnections() {
    open.arriveAndAwaitAdvance();
  }

  /** On how many connections a TLS handshake came to its end. */
  int secured() {
    return secured.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        connections.incrementAndGet();
        open.register();
        Thread.ofVirtual().start(() -> meet(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void meet(Socket client) {
    try (client) {
      Socket met = secureFromTheStart ? secured(client) : client;
      if (reply(met.getOutputStream(), Step.CONNECT, "", "220 test")) {
        serve(met);
      }
    } catch (IOException gone) {
      // The other side was killed, or does not trust us.
    } finally {
      open.arriveAndDeregister();
    }
  }

  private Socket secured(Socket plain) throws IOException {
    SSLSocket secure =
        (SSLSocket) identity.orElseThrow().getSocketFactory().createSocket(plain, null, true);
    secure.setUseClientMode(false);
    secure.startHandshake();
    secured.incrementAndGet();
    return secure;
  }

  private void serve(Socket client) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = client.getOutputStream();
      boolean goesOn = true;
      String recipient = "";
      while (goesOn) {
        String line = in.readLine();
        if (line == null) {
          return;
        }
        String verb = line.length() < 4 ? line : line.substring(0, 4);
        goesOn =
            switch (verb) {
              case "EHLO" -> reply(out, Step.EHLO, line, offers(client));
              case "MAIL" -> reply(out, Step.MAIL, line, "250 ok");
              case "RCPT" -> reply(out, Step.RCPT, line, "250 ok");
              case "DATA" -> data(in, out, recipient);
              case "STAR" -> {
                reply(out, "220 go on");
                serve(secured(client));
                yield false;
              }
              case "QUIT" -> false;
              default -> reply(out, "250 ok");
            };
        recipient = verb.equals("RCPT") ? line.replaceAll(".*<(.*)>.*", "$1") : recipient;
      }
    }
  }

  private String offers(Socket client) {
    boolean more = identity.isPresent() && !(client instanceof SSLSocket);
    return "250-test\r\n" + (more ? "250-STARTTLS\r\n" : "") + "250 8BITMIME";
  }

  private boolean data(BufferedReader in, OutputStream out, String recipient) throws IOException {
    String response = script.response(Step.DATA, recipient).orElse("354 go on");
    if (response.equals(BREAK)) {
      return false;
    }
    return reply(out, response) && (!response.startsWith("3") || read(in, out, recipient));
  }

  private boolean read(BufferedReader in, OutputStream out, String recipient) throws IOException {
    StringBuilder text = new StringBuilder();
    String line = in.readLine();
    Optional<String> early = script.response(Step.BODY, recipient);
    if (early.isPresent()) {
      return false;
    }
    while (line != null && !line.equals(".")) {
      text.append(line).append('\n');
      line = in.readLine();
    }
    if (line == null) {
      return false;
    }
    Optional<String> response = script.response(Step.DOT, recipient);
    if (response.filter(refused -> !refused.equals(BREAK)).isEmpty()) {
      accepted.add(new Mail(recipient, text.toString()));
    }
    boolean goesOn =
        response.filter(BREAK::equals).isEmpty() && reply(out, response.orElse("250 ok"));
    return goesOn && script.response(Step.AFTER_REPLY, recipient).isEmpty();
  }

  private boolean reply(OutputStream out, Step step, String line, String defaultValue)
      throws IOException {
    String response = script.response(step, line).orElse(defaultValue);
    return !response.equals(BREAK) && reply(out, response);
  }

  private static boolean reply(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }
}
