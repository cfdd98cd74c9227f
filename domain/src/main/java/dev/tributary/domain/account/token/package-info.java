/** Where, as whom and for what an account asks for access tokens. */
@NullMarked
package dev.tributary.domain.account.token;

import org.jspecify.annotations.NullMarked;
