package dev.tributary.webapp.security.http;

import dev.tributary.webapp.config.RestConfig;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives each connection to the web server a deadline for heads, which the server itself does not
 * have. Netty finds it as a service, where {@link #enable} was called before the first server.
 */
public final class HeadDeadlines extends ChannelInitializerExtension {
  private final Duration longest =
      ConfigProvider.getConfig()
          .unwrap(SmallRyeConfig.class)
          .getConfigMapping(RestConfig.class)
          .headTimeout();

  /** Enables the search of Netty for extensions. */
  public static void enable() {
    System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(new HeadDeadline(longest));
  }
}
