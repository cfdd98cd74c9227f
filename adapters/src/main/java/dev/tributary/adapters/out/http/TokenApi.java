package dev.tributary.adapters.out.http;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** The token endpoint of an authorisation server (RFC 6749, 3.2), at the address of the caller. */
@Path("")
public interface TokenApi extends AutoCloseable {
  /** The response, whatever its status; its body is read as it arrives. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  RestResponse<InputStream> request(@Url String url, String form);

  @Override
  void close();
}
