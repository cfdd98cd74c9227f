package dev.tributary.adapters.sql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.time.Duration;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * Sockets with TCP keep-alive, which detects a lost peer after a configured time instead of the
 * system's two hours. The driver makes one by its name and its only argument.
 */
@RegisterForReflection
public final class KeptAliveSockets extends SocketFactory {
  private final Duration idle;

  /**
   * @param idle without traffic, such as {@code 30s}
   */
  public KeptAliveSockets(String idle) {
    this.idle = Duration.parse("PT" + idle.strip());
  }

  @Override
  public Socket createSocket() throws IOException {
    return prepared(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prepared(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prepared(new Socket(host, port, from, fromPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prepared(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return prepared(new Socket(host, port, from, fromPort));
  }

  private Socket prepared(Socket socket) throws IOException {
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    int interval = SessionLimits.seconds(idle.dividedBy(SessionLimits.PROBES));
    set(socket, ExtendedSocketOptions.TCP_KEEPIDLE, SessionLimits.seconds(idle));
    set(socket, ExtendedSocketOptions.TCP_KEEPINTERVAL, interval);
    set(socket, ExtendedSocketOptions.TCP_KEEPCOUNT, SessionLimits.PROBES);
    return socket;
  }

  /** Some systems have none of these options. */
  private static void set(Socket socket, SocketOption<Integer> option, int value)
      throws IOException {
    if (socket.supportedOptions().contains(option)) {
      socket.setOption(option, value);
    }
  }
}
