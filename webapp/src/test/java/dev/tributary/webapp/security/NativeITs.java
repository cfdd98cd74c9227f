package dev.tributary.webapp.security;

import dev.tributary.webapp.platform.OnlyNative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The tests of this package that inject nothing, against the native executable. */
@OnlyNative
@QuarkusIntegrationTest
class ForgeryNativeIT extends ForgeryTest {}

@OnlyNative
@QuarkusIntegrationTest
class NullBodiesNativeIT extends NullBodiesTest {}

@OnlyNative
@QuarkusIntegrationTest
class SecurityHeadersNativeIT extends SecurityHeadersTest {}

@OnlyNative
@QuarkusIntegrationTest
class SignInNativeIT extends SignInTest {}

@OnlyNative
@QuarkusIntegrationTest
class UsersNativeIT extends UsersTest {}
