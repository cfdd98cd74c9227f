package dev.tributary.adapters.out.resolver;

import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;

/**
 * Puts {@link GuardedResolver} in the place of the platform's resolver. The JDK loads it with the
 * system's class loader at the first name that is resolved.
 */
public final class GuardedResolverProvider extends InetAddressResolverProvider {
  @Override
  public InetAddressResolver get(Configuration configuration) {
    ResolverState.publish(configuration.builtinResolver());
    return new GuardedResolver();
  }

  @Override
  public String name() {
    return "tributary";
  }
}
