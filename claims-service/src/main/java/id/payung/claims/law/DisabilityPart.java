package id.payung.claims.law;

/** The rows of the disability table (PP 44/2015 Lampiran III). */
public enum DisabilityPart {
    RIGHT_ARM_FROM_SHOULDER,
    LEFT_ARM_FROM_SHOULDER,
    RIGHT_ARM_FROM_ELBOW,
    LEFT_ARM_FROM_ELBOW,
    RIGHT_HAND,
    LEFT_HAND,
    BOTH_LEGS,
    ONE_LEG,
    BOTH_FEET,
    ONE_FOOT,
    BOTH_EYES,
    ONE_EYE,
    HEARING_BOTH_EARS,
    HEARING_ONE_EAR,
    RIGHT_THUMB,
    LEFT_THUMB,
    RIGHT_INDEX_FINGER,
    LEFT_INDEX_FINGER,
    RIGHT_OTHER_FINGER,
    LEFT_OTHER_FINGER,
    RIGHT_INDEX_FIRST_JOINT,
    LEFT_INDEX_FIRST_JOINT,
    RIGHT_OTHER_FINGER_FIRST_JOINT,
    LEFT_OTHER_FINGER_FIRST_JOINT,
    BIG_TOE,
    SECOND_TOE,
    OTHER_TOE,
    SCALP,
    IMPOTENCE,
    LEG_SHORTER_BY_LESS_THAN_5_CM,
    LEG_SHORTER_BY_5_TO_7_CM,
    LEG_SHORTER_BY_7_CM_AND_MORE,
    HEARING_LOSS_BOTH_EARS_PER_10_DB,
    HEARING_LOSS_ONE_EAR_PER_10_DB,
    ONE_AURICLE,
    BOTH_AURICLES,
    NOSE_LOBE,
    NASAL_SEPTUM,
    SMELL,
    WORK_CAPACITY_LOST_51_TO_70,
    WORK_CAPACITY_LOST_26_TO_50,
    WORK_CAPACITY_LOST_10_TO_25,
    MENTAL_WORK_CAPACITY,
    SIGHT_PER_10_PERCENT,
    COLOUR_SIGHT,
    FIELD_OF_VISION_PER_10_PERCENT;

    /** The same part of the other side, for the left-handed; itself where the table knows no sides. */
    public DisabilityPart mirrored() {
        if (name().startsWith("RIGHT_")) {
            return valueOf("LEFT_" + name().substring("RIGHT_".length()));
        }
        return name().startsWith("LEFT_") ? valueOf("RIGHT_" + name().substring("LEFT_".length())) : this;
    }
}
