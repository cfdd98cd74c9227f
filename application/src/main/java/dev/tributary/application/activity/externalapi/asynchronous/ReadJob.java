package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.http.BodyValues;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads responses about a job, which are small. */
@ApplicationScoped
public class ReadJob {
  private final BodyValues values;
  private final JobLimits limits;

  public ReadJob(BodyValues values, JobLimits limits) {
    this.values = values;
    this.limits = limits;
  }

  /**
   * The whole response.
   *
   * @throws UnusableResponse when it is too large
   */
  public JobResponse read(UsableResponse arrived) throws IOException {
    HttpResponse response = arrived.response();
    byte[] body = response.body().readNBytes(limits.bytes() + 1);
    if (body.length > limits.bytes()) {
      throw new UnusableResponse(
          ExternalApiErrorCode.JOB_RESPONSE_TOO_LARGE,
          ExternalApiErrorCode.JOB_RESPONSE_TOO_LARGE.with(limits.bytes()),
          response.status());
    }
    return new JobResponse(response, new String(body, response.charset()), values, arrived.mask());
  }

  /** The head of a response whose body may be the result. */
  public JobResponse head(UsableResponse arrived) {
    return new JobResponse(arrived.response(), "", values, arrived.mask());
  }
}
