package dev.tributary.webapp.demo;

import dev.tributary.webapp.demo.zoo.ZooCase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The switches of the demonstration's API; nowhere to be found outside a demonstration. */
@Path(DemoPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DemoPages {
  static final String PATH = "/console/demo";

  /** The longest goes beyond the minute that an attempt may take by default. */
  private static final List<Long> DELAYS = List.of(0L, 1_000L, 5_000L, 70_000L);

  private static final List<DemoPage.Example> EXAMPLES =
      List.of(
          new DemoPage.Example("birthday-coupons", "/coupons"),
          new DemoPage.Example("game-day-line-up", "/line-up"),
          new DemoPage.Example("latest-offers", "/offers"),
          new DemoPage.Example("weather-per-region", "/weather"));

  private final DemoApi demo;

  public DemoPages(DemoApi demo) {
    this.demo = demo;
  }

  @CheckedTemplate(basePath = "DemoPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance demo(DemoPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance demo() {
    MockApi api = api();
    ApiBehaviour now = api.behaviour();
    return Templates.demo(
        new DemoPage(
            "http://127.0.0.1:" + api.port(),
            api.calls(),
            EXAMPLES,
            List.of(ZooCase.values()),
            Arrays.stream(ApiFault.values()).map(fault -> option(fault, now)).toList(),
            DELAYS.stream().map(delay -> option(delay, now)).toList()));
  }

  @POST
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response behave(@RestForm @Nullable String fault, @RestForm @Nullable Long delay) {
    api().behave(fault(fault).after(delay(delay)));
    return Response.seeOther(URI.create(PATH)).build();
  }

  private MockApi api() {
    return demo.api().orElseThrow(NotFoundException::new);
  }

  private static ApiFault fault(@Nullable String name) {
    return Arrays.stream(ApiFault.values())
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(BadRequestException::new);
  }

  private static long delay(@Nullable Long millis) {
    if (!DELAYS.contains(millis)) {
      throw new BadRequestException();
    }
    return Objects.requireNonNull(millis);
  }

  private static DemoPage.Option option(ApiFault fault, ApiBehaviour now) {
    return new DemoPage.Option(
        fault.name(), "demo.fault_" + fault, fault.after(now.delayMillis()).equals(now));
  }

  private static DemoPage.Option option(long delay, ApiBehaviour now) {
    return new DemoPage.Option(
        Long.toString(delay), "demo.delay_" + delay, delay == now.delayMillis());
  }
}
