package perek.tools.rv.order;

/// The velocity of one order.
///
/// @param order index, as the file stores it
/// @param rvKms against the template
/// @param rvErrKms its error
/// @param pixels that were met
/// @param clipped pixels that stood too far out
/// @param chi2 reduced; NaN where the spectrum has no errors
/// @param used whether it entered the mean
public record OrderVelocity(
    int order, double rvKms, double rvErrKms, int pixels, int clipped, double chi2, boolean used) {

  OrderVelocity leftOut() {
    return new OrderVelocity(order, rvKms, rvErrKms, pixels, clipped, chi2, false);
  }
}
