interface About {
  reviewId: string;
  residentId: string;
  engineerId: string;
  communityId: string;
}

/** A resident has reviewed a finished booking. Its text and photos are pending. */
export interface ReviewCreated {
  name: 'review.created';
  payload: About & { bookingId: string; stars: number };
}

/** The engineer has replied. The reply is pending: `moderation.decided` of kind `reply` tells when it is public. */
export interface ReviewReplied {
  name: 'review.replied';
  payload: About;
}
