package dev.tributary.adapters.in.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitedBodyTest {
  @Test
  void reads_up_to_the_limit_and_refuses_the_first_byte_beyond_it() {
    LimitedBody body = new LimitedBody(new ByteArrayInputStream(new byte[] {1, 2, 3}), 2);
    assertThat(body.read()).isEqualTo(1);
    assertThat(body.read()).isEqualTo(2);

    assertThat(problem(body).problem().key()).contains(RestErrorCode.BODY_TOO_LARGE.id());
  }

  @Test
  void a_caller_that_goes_away_while_its_body_is_read_made_a_bad_request() {
    InputStream cut =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {'{'}),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new ClosedChannelException();
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
              }
            });
    LimitedBody body = new LimitedBody(cut, 100);
    assertThat(body.read()).isEqualTo('{');

    RestProblem problem = problem(body);
    assertThat(problem.status().getStatusCode()).isEqualTo(400);
    assertThat(problem.problem().key()).contains(RestErrorCode.BODY_CUT.id());
  }

  private static RestProblem problem(LimitedBody body) {
    return catchThrowableOfType(RestProblem.class, body::read);
  }
}
