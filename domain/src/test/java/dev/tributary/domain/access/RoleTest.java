package dev.tributary.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleTest {
  @Test
  void a_higher_role_grants_the_lower_ones() {
    assertThat(Role.VIEWER.granted()).containsExactly("viewer");
    assertThat(Role.DESIGNER.granted()).containsExactlyInAnyOrder("viewer", "operator", "designer");
    assertThat(Role.ADMINISTRATOR.granted()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void is_found_again_by_its_id(Role role) {
    assertThat(Role.of(role.id())).isEqualTo(role);
  }

  @Test
  void an_unknown_role_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> Role.of("root"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("administrator")
        .hasMessageContaining("'root'");
  }
}
