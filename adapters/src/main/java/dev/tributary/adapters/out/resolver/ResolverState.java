package dev.tributary.adapters.out.resolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the resolver and the program share. The resolver is loaded by the system's class loader, and
 * in tests the program is not: so the values are of types of the JDK, and lie in the copy of this
 * class that the system's class loader has.
 */
public final class ResolverState {
  private static final String PLATFORM = "platform";
  private static final String CHECK = "check";

  private static final Map<String, Object> OWN = new ConcurrentHashMap<>();
  private static final Map<String, Object> SHARED = shared();

  private ResolverState() {}

  /** The values of this copy, for another copy. */
  public static Map<String, Object> own() {
    return OWN;
  }

  /** The platform's own resolver, behind ours. */
  static void publish(InetAddressResolver platform) {
    SHARED.put(PLATFORM, platform);
  }

  static InetAddressResolver platform() {
    return (InetAddressResolver) Objects.requireNonNull(SHARED.get(PLATFORM));
  }

  /** Whether ours is in its place: any name makes the JDK load it. */
  static boolean active() {
    try {
      var _ = InetAddress.getAllByName("localhost");
    } catch (UnknownHostException _) {
      // Loaded all the same.
    }
    return SHARED.containsKey(PLATFORM);
  }

  static void restrict(BiPredicate<String, byte[]> check) {
    SHARED.put(CHECK, check);
  }

  /** From now on everything is allowed again, as before the program has read its configuration. */
  static void unrestrict() {
    SHARED.remove(CHECK);
  }

  @SuppressWarnings("unchecked")
  static boolean allows(String host, byte[] address) {
    @Nullable Object check = SHARED.get(CHECK);
    return check == null || ((BiPredicate<String, byte[]>) check).test(host, address);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> shared() {
    try {
      Class<?> copy =
          Class.forName(ResolverState.class.getName(), false, ClassLoader.getSystemClassLoader());
      return copy == ResolverState.class
          ? OWN
          : (Map<String, Object>) copy.getMethod("own").invoke(null);
    } catch (ReflectiveOperationException absent) {
      return OWN;
    }
  }
}
