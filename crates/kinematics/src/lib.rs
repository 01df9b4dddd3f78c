//! Joints, poses, motions, range norms, the safety envelope and forward kinematics.
