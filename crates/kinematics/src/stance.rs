//! A pose together with what the body rests on and what it touches.

use crate::channel::Side;
use crate::pose::Pose;

/// What carries the body. The root is solved so that the named parts rest where they should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Support {
    /// On both feet.
    Standing,
    /// One foot a step ahead of the other, both on the floor.
    SplitStance,
    /// On a chair, feet on the floor.
    Seated,
    /// Between a chair and standing: hip and knee angles lift the pelvis off the seat.
    SitToStand,
    /// On the floor, legs before or beside the body.
    FloorSitting,
    /// On the back.
    Supine,
    /// On the back, feet flat: the hip angle lifts the pelvis off the floor.
    Bridge,
    /// On the front.
    Prone,
    /// On the side named by the motion's mirror: authored lying on the person's right.
    SideLying,
    /// On the forearm and knees or feet of one side: authored on the person's right.
    SideBridge,
    /// On hands and knees.
    Quadruped,
    /// On both knees, trunk upright or folded back on the heels.
    Kneeling,
    /// One knee down (authored: the right), the other foot ahead on the floor.
    HalfKneeling,
    /// Face down on forearms (or hands) and toes or knees.
    Plank,
}

/// Where a hand is. Everything but `Free` is solved by inverse kinematics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandPlacement {
    /// By the pose's shoulder, elbow and wrist angles.
    Free,
    /// Resting on the thigh.
    Thigh,
    /// Under the thigh, or holding the seat's edge.
    SeatEdge,
    /// Both hands interlaced low in the lap.
    Lap,
    /// On the hip bone.
    Hip,
    /// On the opposite shoulder, arms crossed over the chest.
    CrossedChest,
    /// On the breastbone.
    Chest,
    /// Flat on the lower ribs.
    Ribs,
    /// On the collarbone of the opposite side.
    Collarbone,
    /// Light behind the ear, elbow out, no pull.
    BehindEar,
    /// Flat on the floor below the shoulder.
    Floor,
    /// Flat on the floor as far ahead as the arm reaches.
    FloorAhead,
    /// The forearm on the floor, elbow below the shoulder.
    Forearm,
    /// Beside the body on the floor, palm down.
    BesideBody,
    /// On a wall ahead at shoulder height.
    WallAhead,
    /// The forearm on a door frame at the side, elbow at shoulder height.
    DoorFrame,
    /// The forearm on one of two walls that meet in a corner ahead, elbow a little below the shoulder.
    Corner,
    /// On a desk or table top ahead.
    Desk,
    /// On a chair's back or a fixed support at hip height ahead.
    SupportAhead,
    /// On the knee of the same side.
    Knee,
    /// Round the shin of the same side (or the strap round the foot).
    Shin,
    /// Under the low back.
    LowBack,
    /// Holding a band or stick ahead of the breastbone.
    HeldAtChest,
}

/// Where a foot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FootPlacement {
    /// Where the support puts it (flat on the floor when standing or sitting, and so on).
    Support,
    /// By the pose's hip, knee and ankle angles.
    Free,
    /// The ankle lies on the other thigh, the knee falls outward.
    AnkleOnKnee,
    /// Sitting on the floor: below the other knee, on its outer edge (authored: the right shin ahead of the left).
    Crossed,
    /// Flat on the floor, supine or side-lying with the knee bent.
    FloorKneeBent,
    /// Flat on the floor a stride ahead of the support's place.
    StepAhead,
    /// On the ball of the foot a stride behind.
    StepBehind,
    /// On a step ahead.
    OnStep,
}

/// A pose and what hands and feet touch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// All joint angles. Those of a hand or foot that is placed follow from the placement.
    pub pose: Pose,
    /// Where the hands are, left first.
    pub hands: [HandPlacement; 2],
    /// Where the feet are, left first.
    pub feet: [FootPlacement; 2],
}

impl Default for Stance {
    fn default() -> Self {
        Self { pose: Pose::default(), hands: [HandPlacement::Free; 2], feet: [FootPlacement::Support; 2] }
    }
}

impl Stance {
    /// Where the hand of a side is.
    #[must_use]
    pub fn hand(&self, side: Side) -> HandPlacement {
        self.hands[side.index()]
    }

    /// Where the foot of a side is.
    #[must_use]
    pub fn foot(&self, side: Side) -> FootPlacement {
        self.feet[side.index()]
    }

    /// The same stance with left and right exchanged.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let [left_hand, right_hand] = self.hands;
        let [left_foot, right_foot] = self.feet;
        Self { pose: self.pose.mirrored(), hands: [right_hand, left_hand], feet: [right_foot, left_foot] }
    }
}
